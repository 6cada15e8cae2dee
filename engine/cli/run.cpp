#include "cli/commands.hpp"

namespace chohyo::cli {
namespace {

Status carry_out(const Arguments& arguments, Console& console) {
  switch (arguments.command) {
    case Command::render:
      return render(arguments, console);
    case Command::check:
      return check(arguments, console);
    case Command::blank:
      return blank(arguments, console);
    case Command::create:
      return create(arguments, console);
    case Command::convert:
      return convert(arguments, console);
    case Command::xref:
      return xref(arguments, console);
    case Command::forms:
      break;
  }
  return forms(arguments, console);
}

}  // namespace

Status run(const Arguments& arguments, Console& console) {
  const Status status = carry_out(arguments, console);
  if (console.flush()) return status;
  console.problem(console.in({"標準出力に書けません", "cannot write to the standard output"}));
  return kSystemFailed;
}

}  // namespace chohyo::cli
