#include <algorithm>
#include <system_error>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "form/codes.hpp"
#include "tree/xml.hpp"
#include "xref/codes.hpp"
#include "xref/crosswalk.hpp"
#include "xref/crosswalk_reader.hpp"
#include "xref/guidelines_reader.hpp"

namespace chohyo::xref {
namespace {

constexpr auto kGuidelinesFile = "guidelines.xml";
constexpr auto kCrosswalkFile = "crosswalk.xml";

/// Reads one file of the two with `read`; what is wrong with it comes in the order of its lines. False if there is
/// nothing to read.
template <class Read>
bool read_file(const std::filesystem::path& path, diag::Result<Crosswalk>& result, Crosswalk& crosswalk, Read read) {
  std::string text;
  if (const std::error_code error = base::read_file(path, tree::kMaxBytes, text)) {
    result.diagnostics.push_back(diag::make(kUnreadableCrosswalk, {},
                                            {{"file", path.string()}, {"reason", error.message()}}, {}, path.string()));
    return false;
  }
  const auto source = std::make_shared<const diag::Source>(path.string(), std::move(text));
  result.sources.push_back(source);
  crosswalk.sources.push_back(source);
  diag::Diagnostics found;
  auto root = tree::parse_xml(source);
  diag::append(found, std::move(root.diagnostics));
  if (root.value) {
    form::ElementReader reader(found);
    read(reader, *root.value);
    reader.finish();
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& one, const auto& other) { return one.span.begin < other.span.begin; });
  diag::append(result.diagnostics, std::move(found));
  return root.value.has_value();
}

}  // namespace

diag::Result<Crosswalk> load_crosswalk(const std::filesystem::path& templates, const std::vector<form::FormPtr>& forms,
                                       const std::vector<form::FormName>& absent) {
  diag::Result<Crosswalk> result;
  Crosswalk crosswalk;
  for (const form::FormPtr& form : forms) crosswalk.forms.push_back(form.get());
  // A folder that cannot be looked into says so when the file is read.
  std::error_code error;
  const auto state = std::filesystem::status(templates / kCrosswalkFile, error).type();
  if (state == std::filesystem::file_type::not_found) {
    result.value = std::move(crosswalk);
    return result;
  }
  const auto read_catalogue = [&](form::ElementReader& reader, const tree::Element& root) {
    crosswalk.guidelines = read_guidelines(reader, root);
  };
  // Without a catalogue every edge to a clause would be reported once more.
  if (read_file(templates / kGuidelinesFile, result, crosswalk, read_catalogue)) {
    read_file(templates / kCrosswalkFile, result, crosswalk,
              [&](form::ElementReader& reader, const tree::Element& root) {
                read_crosswalk(reader, root, absent, crosswalk);
              });
  }
  if (diag::has_errors(result.diagnostics)) return result;
  base::Hasher hasher;
  for (const diag::SourcePtr& source : crosswalk.sources) hasher.add_field(source->text());
  crosswalk.digest = base::to_hex(hasher.finish());
  result.value = std::move(crosswalk);
  return result;
}

}  // namespace chohyo::xref
