#include "layout/artifacts.hpp"

namespace chohyo::layout {

void make_artifacts(Pages& pages) {
  for (Page& page : pages.pages) {
    for (Mark& mark : page.marks) mark.node = kArtifact;
    page.links.clear();
  }
  pages.structure.clear();
  pages.bookmarks.clear();
  pages.anchors.clear();
}

}  // namespace chohyo::layout
