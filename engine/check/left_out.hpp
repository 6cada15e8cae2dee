// What an earlier table says and a new one does not take over, and why.
#pragma once

#include <string>

#include "form/form.hpp"

namespace chohyo::check {

struct LeftOut {
  /// `outside_year`: a date that the new fiscal year rules out. `unfit`: the new field does not take the value, or has
  /// no room for it. `no_field`: nothing there asks for it. `differ`: what is taken up together says different things.
  /// `unsettled`: a good answer of a part says nothing of the whole, nor do those of some parts.
  enum class Reason { outside_year, unfit, no_field, differ, unsettled };

  Reason reason = Reason::unfit;
  std::string label;  ///< of the item or record it stands at, "サーバ 2-(5)"; empty for the form as a whole
  std::string path;   ///< the same as a path: "checklist@r6/server/2-5"
  std::string field_label, field_id;
  std::string value;  ///< a date that is left out; empty where the words may be long
};

}  // namespace chohyo::check
