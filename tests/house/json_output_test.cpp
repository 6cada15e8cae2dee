// What --output json writes is what docs/schemas and docs/json-output.md describe, for all samples, good and broken.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "cli/program.hpp"
#include "house/pages.hpp"

namespace chohyo::house {
namespace {

namespace fs = std::filesystem;
using support::TemporaryFolder;

const fs::path kSchemas = kRoot / "docs/schemas";

/// argv: the schema, then outputs. Prints each fault; then "unused NAME" for each property of the schema, and of those
/// it refers to, that no output has.
constexpr const char* kValidator = R"(
import json, pathlib, sys
import jsonschema
folder = pathlib.Path(sys.argv[1]).resolve().parent
load = lambda path: json.loads(pathlib.Path(path).read_text(encoding='utf-8'))
schema = load(sys.argv[1])
resolver = jsonschema.RefResolver(folder.as_uri() + '/', schema,
                                  handlers={'file': lambda uri: load(uri[len('file://'):])})
validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
used = set()
def keys(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            used.add(key)
            keys(inner)
    elif isinstance(value, list):
        for inner in value: keys(inner)
def properties(part, found):
    if isinstance(part, dict):
        for key, inner in part.items():
            if key == 'properties':
                found.update(inner)
                for one in inner.values(): properties(one, found)
            elif key == '$ref' and not inner.startswith('#'): properties(load(folder / inner), found)
            else: properties(inner, found)
    elif isinstance(part, list):
        for inner in part: properties(inner, found)
    return found
def described(part):
    if isinstance(part, dict):
        for name, inner in part.get('properties', {}).items():
            if 'description' not in inner and '$ref' not in inner: print('no description:', name)
        for inner in part.values(): described(inner)
jsonschema.Draft202012Validator.check_schema(schema)
described(schema)
for path in sys.argv[2:]:
    output = load(path)
    keys(output)
    for error in validator.iter_errors(output): print(path, list(error.absolute_path), error.message)
for name in sorted(properties(schema, set()) - used): print('unused', name)
)";

/// What the validator has to say of the outputs; empty when all is well.
std::string complaints(const std::string& schema, const std::vector<std::string>& outputs) {
  const TemporaryFolder folder;
  std::vector<std::string> command = {"/usr/bin/python3", "-X", "utf8", "-c", kValidator, (kSchemas / schema).string()};
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    command.push_back(cli::write(folder / (std::to_string(i) + ".json"), outputs[i]));
  }
  const auto outcome = support::run(command);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return outcome.out;
}

std::string output_of(const std::vector<std::string>& words) {
  auto command = words;
  command.insert(command.end(), {"--output", "json"});
  const auto outcome = cli::chohyo(command);
  EXPECT_NE(outcome.out, "") << words.front() << ": " << outcome.err;
  return outcome.out;
}

/// The samples, the broken ones, and files that are missing or a folder.
std::vector<std::string> all_answers() {
  std::vector<std::string> out;
  for (const std::string folder : {"samples", "samples/broken"}) {
    for (const auto& entry : fs::directory_iterator(kRoot / folder)) {
      const auto extension = entry.path().extension();
      if (extension == ".xml" || extension == ".json") out.push_back(entry.path().string());
    }
  }
  std::sort(out.begin(), out.end());
  out.push_back((kRoot / "samples/none.xml").string());
  out.push_back((kRoot / "samples").string());
  return out;
}

TEST(JsonOutput, OfCheckIsAsItsSchemaSays) {
  const TemporaryFolder folder;
  const auto more = cli::chohyo(
      {"new", "--vendor", "C事業者", "--from", cli::sample("wakaba.xml"), "--out", (folder / "more.xml").string()});
  ASSERT_EQ(more.status, 0) << more.err;
  std::vector<std::string> words = {"check", (folder / "more.xml").string(), "--date", "2024-12-20"};
  for (const std::string& file : all_answers()) words.push_back(file);
  std::vector<std::string> outputs = {output_of(words)};
  words.insert(words.end(), {"--lang", "ja", "--as", "inspector"});
  outputs.push_back(output_of(words));
  EXPECT_EQ(complaints("check.schema.json", outputs), "");
}

TEST(JsonOutput, OfRenderIsAsItsSchemaSays) {
  const TemporaryFolder folder;
  std::vector<std::string> words = {"render", "--format", "xlsx", "--date",     "2024-12-20",
                                    "--out",  (folder / "out").string(), "@none.txt"};
  for (const std::string& file : all_answers()) words.push_back(file);
  EXPECT_EQ(complaints("render.schema.json", {output_of(words)}), "");
}

TEST(JsonOutput, TheReportOfAGroupIsAsItsSchemaSays) {
  const TemporaryFolder folder;
  std::string members;
  for (const std::string& file : all_answers()) members += "<facility answers=\"" + file + "\"/>";
  const auto group = cli::write(folder / "group.xml", "<group id=\"all\" name=\"架空グループ\">" + members + "</group>");
  const std::string out = (folder / "out").string();
  std::vector<std::string> reports;
  for (const std::string part : {"1/1", "2/2"}) {
    cli::chohyo({"batch", group, "--out", out, "--date", "2024-12-20", "--resume", "--shard", part});
    reports.push_back(cli::read(folder / "out/report.json"));
  }
  EXPECT_EQ(complaints("report.schema.json", reports), "");
}

TEST(JsonOutput, OfFormsIsAsItsSchemaSays) {
  EXPECT_EQ(complaints("forms.schema.json", {output_of({"forms"}), output_of({"forms", "--lang", "ja"})}), "");
}

TEST(JsonOutput, OfXrefIsAsItsSchemaSays) {
  std::vector<std::string> outputs;
  for (const std::string query :
       {"", "経営管理編3.4.1", "anzen-6.0", "part2/A-9", "checklist", "bcp-check", "contract"}) {
    outputs.push_back(query.empty() ? output_of({"xref"}) : output_of({"xref", query}));
  }
  // That a document as a whole has no counterpart is written in no line of the project's own data.
  const TemporaryFolder folder;
  fs::copy(kRoot / "templates", folder / "templates", fs::copy_options::recursive);
  std::string text = cli::read(folder / "templates/crosswalk.xml");
  text.insert(text.rfind("</"),
              "<gaps form=\"bcp-check\" edition=\"r6\" in-guideline=\"anzen-6.0\" status=\"proposed\">"
              "<none item=\"3-6-1\" reason=\"架空\"/></gaps>");
  cli::write(folder / "templates/crosswalk.xml", text);
  outputs.push_back(output_of({"xref", "bcp-check/3-6-1", "--templates", (folder / "templates").string()}));
  EXPECT_EQ(complaints("xref.schema.json", outputs), "");
}

TEST(JsonOutput, ASchemaRefusesWhatItDoesNotDescribe) {
  EXPECT_NE(complaints("check.schema.json", {R"([{"file": "a.xml", "forms": [], "diagnostics": [], "extra": 1}])"}),
            "");
  EXPECT_NE(complaints("check.schema.json", {R"([{"file": "a.xml", "forms": [], "diagnostics":
      [{"code": "C101", "severity": "fatal", "message": "x"}]}])"})
                .find("'fatal'"),
            std::string::npos);
}

/// The names that stand in `…` in the first column of the page's tables.
std::set<std::string> fields_of_page() {
  std::set<std::string> out;
  for (const std::string& line : lines_of(text_of(kRoot / "docs/json-output.md"))) {
    if (!line.starts_with("| `")) continue;
    const std::string first = line.substr(0, line.find(" | "));
    for (std::size_t at = first.find('`'); at != std::string::npos; at = first.find('`', at)) {
      const std::size_t end = first.find('`', at + 1);
      out.insert(first.substr(at + 1, end - at - 1));
      at = end + 1;
    }
  }
  return out;
}

TEST(JsonOutput, ThePageDescribesTheFieldsOfTheSchemasAndTheColumnsOfTheCsv) {
  const std::string page = text_of(kRoot / "docs/json-output.md");
  std::string known;  // every property of every schema, and every column
  for (const auto& entry : fs::directory_iterator(kSchemas)) known += text_of(entry.path());
  const std::string csv = cli::chohyo({"xref", "part2/A-9", "--output", "csv"}).out;
  std::string columns = csv.substr(3, csv.find('\r') - 3);
  for (std::size_t at = 0; (at = columns.find(',', at)) != std::string::npos; at += 4) columns.replace(at, 1, "\": \"");
  known += "\"" + columns + "\": ";
  for (const std::string& field : fields_of_page()) {
    EXPECT_NE(known.find("\"" + field + "\": "), std::string::npos) << field << " is written nowhere";
  }
  for (const std::string& column : lines_of([&] {
         std::string one = csv.substr(3, csv.find('\r') - 3);
         std::replace(one.begin(), one.end(), ',', '\n');
         return one;
       }())) {
    EXPECT_TRUE(fields_of_page().contains(column)) << "the page does not tell of the column " << column;
  }
  for (const auto& entry : fs::directory_iterator(kSchemas)) {
    EXPECT_NE(page.find("schemas/" + entry.path().filename().string()), std::string::npos) << entry.path();
    std::set<std::string> words;  // a property's name begins a line in these files and is followed by {
    for (const std::string& line : lines_of(text_of(entry.path()))) {
      const std::size_t name = line.find('"'), end = line.find("\": {");
      if (name == std::string::npos || end == std::string::npos) continue;
      words.insert(line.substr(name + 1, end - name - 1));
    }
    for (const std::string structure : {"properties", "items", "$defs", "dependentRequired", "readiness", "$schema"}) {
      words.erase(structure);
    }
    for (const std::string& field : words) {
      if (field == "item" && entry.path().filename() == "xref.schema.json") continue;  // also a definition there
      EXPECT_NE(page.find("`" + field + "`"), std::string::npos) << entry.path() << ": " << field;
    }
  }
}

}  // namespace
}  // namespace chohyo::house
