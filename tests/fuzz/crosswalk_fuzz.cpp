// guidelines.xml and crosswalk.xml, one behind the other with a line between them, held against three small forms.
#include <cstdint>
#include <vector>

#include "form/small_pack.hpp"
#include "fuzz/invariants.hpp"
#include "xref/crosswalk.hpp"
#include "xref/crosswalk_reader.hpp"
#include "xref/guidelines_reader.hpp"

namespace {

using namespace chohyo;

form::FormPtr form_called(const std::string& attributes) {
  return *form::read_pack_text(form::small_pack_with("id=\"rounds\" edition=\"r1\"", attributes)).value;
}

const std::vector<form::FormPtr>& forms() {
  static const std::vector<form::FormPtr> all = {
      form_called("id=\"night\" edition=\"r1\""), form_called("id=\"rounds\" edition=\"r1\""),
      form_called("id=\"rounds-guide\" edition=\"r1\" companion-of=\"rounds\"")};
  return all;
}

/// Reads one file with `read`; true when nothing is wrong with it.
template <class Read>
bool read_file(std::string_view text, xref::Crosswalk& crosswalk, Read read) {
  const auto source = tree_test::source(text);
  crosswalk.sources.push_back(source);
  auto root = tree::parse_xml(source);
  diag::Diagnostics found = std::move(root.diagnostics);
  if (root.value) {
    form::ElementReader reader(found);
    read(reader, *root.value);
    reader.finish();
  }
  fuzz::require(tree_test::spans_are_sound(found), "diagnostics point at characters of the text");
  for (const diag::Diagnostic& one : found) {
    fuzz::require(!diag::message(one, diag::Language::ja).empty(), "prints");
    fuzz::require(diag::are_arguments_of(*one.code, one.arguments), "its arguments are there");
  }
  return root.value.has_value() && !diag::has_errors(found);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kBetween = "<!--crosswalk-->";
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t middle = text.find(kBetween);
  if (middle == std::string_view::npos) return 0;
  xref::Crosswalk crosswalk;
  for (const form::FormPtr& form : forms()) crosswalk.forms.push_back(form.get());
  const bool guidelines = read_file(text.substr(0, middle), crosswalk, [&](auto& reader, const auto& root) {
    crosswalk.guidelines = xref::read_guidelines(reader, root);
  });
  const std::vector<form::FormName> absent = {{"gone", "r9"}};
  const bool edges = read_file(text.substr(middle + kBetween.size()), crosswalk, [&](auto& reader, const auto& root) {
    xref::read_crosswalk(reader, root, absent, crosswalk);
  });
  if (!guidelines || !edges) return 0;
  for (const form::FormPtr& form : forms()) {
    for (const form::ItemIndex i : base::indexes(form->items)) {
      const xref::ItemRef item{form.get(), i};
      for (const form::PrintedCitation& one : xref::printed_citations(crosswalk, item)) {
        fuzz::require(!one.text.empty(), "a citation has words");
      }
      fuzz::require(xref::rows_like(crosswalk, item).front() == item, "an item is like itself");
    }
  }
  for (const auto& [path, place] : crosswalk.places())
    fuzz::require(crosswalk.path(place) == path, "a place has its path");
  return 0;
}
