#include "answers/reader.hpp"
#include "answers/writer.hpp"
#include "cli/answers_file.hpp"
#include "cli/commands.hpp"

namespace chohyo::cli {

Status convert(const Arguments& arguments, Console& console) {
  const auto format = format_of(arguments.out, console);
  if (!format) return kWrongUsage;
  const auto answers = answers::read_file(arguments.inputs.front());
  console.show(answers.diagnostics);
  if (!answers) return status_of(answers.diagnostics);
  const auto text =
      *format == answers::Format::xml ? answers::write_xml(*answers.value) : answers::write_json(*answers.value);
  return write_answers_file(arguments.out, text, arguments.force, console);
}

}  // namespace chohyo::cli
