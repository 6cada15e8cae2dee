#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/setting.hpp"
#include "cli/xref_writers.hpp"
#include "library/library.hpp"
#include "xref/query.hpp"

namespace chohyo::cli {
namespace {

void refuse(const xref::Crosswalk& crosswalk, const std::string& query, Console& console) {
  std::string near;
  for (const std::string& name : xref::names_near(crosswalk, query)) {
    near += (near.empty() ? "" : console.in_japanese() ? "、" : ", ") + name;
  }
  console.problem(console.in_japanese()
                      ? "「" + query + "」に当たる箇所も項目もありません" + (near.empty() ? "" : "。近いもの: " + near)
                      : "there is no place or item \"" + query + "\"" + (near.empty() ? "" : "; near it: " + near));
}

}  // namespace

Status xref(const Arguments& arguments, Console& console) {
  auto opened = open_library(arguments, console);
  if (const auto* status = std::get_if<Status>(&opened)) return *status;
  const auto& library = std::get<library::Library>(opened);
  if (!library.crosswalk_defects().empty()) {
    console.show(library.crosswalk_defects());
    return status_of(library.crosswalk_defects());
  }
  const auto& crosswalk = library.crosswalk();

  std::string query;
  for (const auto& word : arguments.inputs) query += (query.empty() ? "" : " ") + word;
  if (base::find_invalid_utf8(query)) {
    console.problem(console.in({"問い合わせが UTF-8 ではありません", "the query is not UTF-8"}));
    return kWrongUsage;
  }
  const xref::Selection selection = xref::select(crosswalk, query);
  if (!selection.everything && selection.places.empty() && selection.items.empty()) {
    refuse(crosswalk, query, console);
    return kWrongUsage;
  }
  const xref::Report report = xref::report_on(crosswalk, selection);
  switch (arguments.output) {
    case OutputStyle::json:
      console.result(xref_json(report));
      break;
    case OutputStyle::csv:
      console.result(xref_csv(report));
      break;
    case OutputStyle::text:
    case OutputStyle::line:  // of check alone
      console.result(xref_text(report, console.language()));
      break;
  }
  return kDone;
}

}  // namespace chohyo::cli
