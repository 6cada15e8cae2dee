#include "cli/pack.hpp"

#include <algorithm>

#include "cli/commands.hpp"

namespace chohyo::cli {

Status pack(const Arguments& arguments, Console& console) {
  if (arguments.inputs.front() == "new") return new_pack(arguments.inputs[1], arguments, console);
  Status worst = kDone;
  for (std::size_t i = 1; i < arguments.inputs.size(); ++i) {
    worst = std::max(worst, test_pack(arguments.inputs[i], arguments.update, arguments, console));
  }
  return worst;
}

}  // namespace chohyo::cli
