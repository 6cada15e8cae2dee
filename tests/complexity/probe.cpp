// Reads, checks and reports answers of one and of twice a size, dimension by dimension, with callgrind counting the
// instructions of each: `valgrind --tool=callgrind --instr-atstart=no complexity_probe TEMPLATES`. Each count is dumped
// under "<dimension> <size>".
#include <valgrind/callgrind.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "answers/reader.hpp"
#include "check/selection.hpp"
#include "diag/capped.hpp"
#include "diag/printer.hpp"
#include "library/library.hpp"

namespace {

using namespace chohyo;

std::string repeated(std::size_t count, const std::function<std::string(std::size_t)>& piece) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece(i);
  return out;
}

std::string number(std::size_t i) { return std::to_string(i); }

std::string file(const std::string& body, const std::string& name = "架空病院") {
  return "<answers version=\"1\"><facility id=\"f\" name=\"" + name + "\"/>" + body + "</answers>";
}

std::string checklist(const std::string& body) { return file("<checklist edition=\"r6\">" + body + "</checklist>"); }

std::string vendors_with_tables(std::size_t count) {
  const auto vendor = [](std::size_t i) { return "<vendor id=\"v" + number(i) + "\" name=\"事業者\"/>"; };
  const auto table = [](std::size_t i) {
    return "<contract edition=\"r6\" vendor=\"v" + number(i) +
           "\" first-date=\"2024-07-01\"><item id=\"part1/A-1\" first=\"yes\"/></contract>";
  };
  return file("<vendors>" + repeated(count, vendor) + "</vendors>" + repeated(count, table));
}

struct Dimension {
  const char* name;
  std::size_t size;
  bool is_json;
  std::function<std::string(std::size_t)> text;
};

const std::vector<Dimension>& dimensions() {
  static const std::vector<Dimension> kAll = {
      {"items", 500, false,
       [](std::size_t n) {
         return checklist(repeated(n, [](std::size_t i) {
           return "<item id=\"none/" + number(i) + "\" first=\"yes\" first-date=\"2024-06-10\"/>\n";
         }));
       }},
      {"unknown items on one line", 500, false,
       [](std::size_t n) {
         return checklist(repeated(n, [](std::size_t i) { return "<item id=\"sever/2-" + number(i) + "\"/>"; }));
       }},
      {"items beyond the limit", 4000, false,
       [](std::size_t n) {
         return checklist(repeated(n, [](std::size_t i) { return "<item id=\"x" + number(i) + "\"/>"; }));
       }},
      {"vendors with tables", 20, false, vendors_with_tables},
      {"vendors beyond the limit", 1000, false, vendors_with_tables},
      {"attributes", 2000, false,
       [](std::size_t n) {
         return file("<checklist edition=\"r6\"" +
                     repeated(n, [](std::size_t i) { return " frist" + number(i) + "=\"\""; }) + "/>");
       }},
      {"attributes of the facility", 2000, false,
       [](std::size_t n) {
         return "<answers version=\"1\"><facility id=\"f\" name=\"n\"" +
                repeated(n, [](std::size_t i) { return " nam" + number(i) + "=\"\""; }) + "/></answers>";
       }},
      {"length of a name", 40000, false,
       [](std::size_t n) { return file("<checklist edition=\"r6\"/>", repeated(n, [](std::size_t) { return "長"; })); }},
      {"length of an element's name", 40000, false,
       [](std::size_t n) { return file("<c" + std::string(n, 'a') + "/>"); }},
      {"length of a remark", 10000, false,
       [](std::size_t n) {
         return checklist("<item id=\"gate\" first=\"yes\" first-date=\"2024-06-10\" note=\"" +
                          repeated(n, [](std::size_t) { return "長"; }) + "\"/>");
       }},
      {"marks on one letter", 5000, false,
       [](std::size_t n) {
         return checklist("<item id=\"gate\" first=\"yes\" note=\"か" +
                          repeated(n, [](std::size_t) { return "\u3099"; }) + "\"/>");
       }},
      {"invisible characters", 5000, false,
       [](std::size_t n) {
         return checklist("<item id=\"gate\" note=\"" + repeated(n, [](std::size_t) { return "\u200B\u202E"; }) +
                          "\"/>");
       }},
      {"bad references on one line", 5000, false,
       [](std::size_t n) { return checklist(repeated(n, [](std::size_t) { return "<item id=\"&x;\"/>"; })); }},
      {"members of an object", 4000, true,
       [](std::size_t n) {
         return "{\"version\": 1, \"facility\": {\"id\": \"f\", \"name\": \"n\"" +
                repeated(n, [](std::size_t i) { return ", \"nam" + number(i) + "\": \"\""; }) + "}}";
       }},
      {"text behind a syntax fault", 4000, true,
       [](std::size_t n) {
         return "{\"version\": 1 \"a\": yes, b: 1, \"x\": [" +
                repeated(n, [](std::size_t i) { return "{\"y\": \"" + number(i) + "\"},"; }) + "]}";
       }},
  };
  return kAll;
}

/// From bytes to messages, as `chohyo check` does it.
std::size_t work(const library::Library& library, const std::string& text, bool is_json) {
  using namespace std::chrono;
  const base::Date today = year{2024} / September / 1;
  const auto source = std::make_shared<const diag::Source>("probe.xml", text);
  auto answers = is_json ? answers::recover_json(source) : answers::recover_xml(source);
  check::tell_all(library, answers, {}, today);
  diag::Diagnostics all = std::move(answers.diagnostics);
  if (answers) diag::append(all, check::check_facility(library, *answers.value, {}, today).diagnostics);
  std::size_t printed = 0;
  for (const auto& diagnostic : diag::capped(all)) {
    printed += diag::to_caret_text(diagnostic, diag::Language::ja).size();
    printed += diag::to_line(diagnostic, diag::Language::en).size();
  }
  return printed;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const auto library = library::Library::load(argv[1]);
  if (!library) return 1;
  for (const Dimension& dimension : dimensions()) {
    for (const std::size_t size : {dimension.size, 2 * dimension.size}) {
      const std::string text = dimension.text(size);
      CALLGRIND_START_INSTRUMENTATION;
      CALLGRIND_ZERO_STATS;
      const std::size_t printed = work(*library.value, text, dimension.is_json);
      const std::string name = dimension.name + std::string(" ") + number(size);
      CALLGRIND_DUMP_STATS_AT(name.c_str());
      CALLGRIND_STOP_INSTRUMENTATION;
      std::printf("%s: %zu bytes read, %zu printed\n", name.c_str(), text.size(), printed);
    }
  }
  return 0;
}
