#include <system_error>

#include "cli/commands.hpp"
#include "cli/surroundings.hpp"

namespace chohyo::cli {
namespace {

/// Whether the command's work is files, and what it prints only tells of them.
bool makes_files(Command command) {
  return command == Command::render || command == Command::batch || command == Command::merge ||
         command == Command::blank || command == Command::create || command == Command::convert ||
         command == Command::preview || command == Command::pack;
}

Status carry_out(const Arguments& arguments, Console& console) {
  switch (arguments.command) {
    case Command::render:
      return render(arguments, console);
    case Command::batch:
      return batch(arguments, console);
    case Command::merge:
      return merge(arguments, console);
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
    case Command::preview:
      return preview(arguments, console);
    case Command::pack:
      return pack(arguments, console);
    case Command::forms:
      break;
  }
  return forms(arguments, console);
}

}  // namespace

Status run(const Arguments& arguments, Console& console) {
  if (makes_files(arguments.command)) outlive_reader();
  const Status status = carry_out(arguments, console);
  if (console.flush()) return status;
  const std::string cause = console.lost().message();
  console.problem(console.in_japanese() ? "標準出力に書けません（" + cause + "）"
                                        : "cannot write to the standard output (" + cause + ")");
  return status == kInterrupted || status == kTerminated || status == kHungUp ? status : kSystemFailed;
}

}  // namespace chohyo::cli
