#include <algorithm>
#include <system_error>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "form/codes.hpp"
#include "form/crosswalk.hpp"
#include "form/crosswalk_reader.hpp"
#include "form/guidelines_reader.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

constexpr auto kGuidelinesFile = "guidelines.xml";
constexpr auto kCrosswalkFile = "crosswalk.xml";

/// Reads one file of the two with `read`; what is wrong with it comes in the order of its lines. False if there is
/// nothing to read.
template <class Read>
bool read_file(const std::filesystem::path& path, diag::Result<Crosswalk>& result, Crosswalk& crosswalk, Read read) {
  std::string text;
  if (const std::error_code error = base::read_file(path, tree::kMaxBytes, text)) {
    result.diagnostics.push_back(
        diag::make(kUnreadableCrosswalk, {}, {path.string(), error.message()}, {}, path.string()));
    return false;
  }
  const auto source = std::make_shared<const diag::Source>(path.string(), std::move(text));
  result.sources.push_back(source);
  crosswalk.sources.push_back(source);
  diag::Diagnostics found;
  auto root = tree::parse_xml(source);
  diag::append(found, std::move(root.diagnostics));
  if (root.value) {
    ElementReader reader(found);
    read(reader, *root.value);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& one, const auto& other) { return one.span.begin < other.span.begin; });
  diag::append(result.diagnostics, std::move(found));
  return root.value.has_value();
}

}  // namespace

diag::Result<Crosswalk> load_crosswalk(const std::filesystem::path& templates, const std::vector<FormPtr>& forms) {
  diag::Result<Crosswalk> result;
  Crosswalk crosswalk;
  for (const FormPtr& form : forms) crosswalk.forms.push_back(form.get());
  // A folder that cannot be looked into says so when the file is read.
  std::error_code error;
  const auto state = std::filesystem::status(templates / kCrosswalkFile, error).type();
  if (state == std::filesystem::file_type::not_found) {
    result.value = std::move(crosswalk);
    return result;
  }
  const auto read_catalogue = [&](ElementReader& reader, const tree::Element& root) {
    crosswalk.guidelines = read_guidelines(reader, root);
  };
  // Without a catalogue every edge to a clause would be reported once more.
  if (read_file(templates / kGuidelinesFile, result, crosswalk, read_catalogue)) {
    read_file(templates / kCrosswalkFile, result, crosswalk,
              [&](ElementReader& reader, const tree::Element& root) { read_crosswalk(reader, root, crosswalk); });
  }
  if (diag::has_errors(result.diagnostics)) return result;
  base::Hasher hasher;
  for (const diag::SourcePtr& source : crosswalk.sources) hasher.add_field(source->text());
  crosswalk.digest = base::to_hex(hasher.finish());
  result.value = std::move(crosswalk);
  return result;
}

}  // namespace chohyo::form
