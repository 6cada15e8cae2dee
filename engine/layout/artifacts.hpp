// Pages that are printed over those of other documents.
#pragma once

#include "layout/pages.hpp"

namespace chohyo::layout {

/// Takes away structure, bookmarks, links and what they lead to: every mark is an artifact (ISO 32000-1 §14.8.2.2).
void make_artifacts(Pages& pages);

}  // namespace chohyo::layout
