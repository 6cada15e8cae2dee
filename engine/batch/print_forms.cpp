#include "batch/print_forms.hpp"

#include <filesystem>
#include <utility>
#include <vector>

#include "base/file.hpp"
#include "batch/codes.hpp"
#include "check/codes.hpp"
#include "check/selection.hpp"
#include "form/codes.hpp"
#include "form/element_reader.hpp"
#include "tree/xml.hpp"

namespace chohyo::batch {
namespace {

class RunReader {
 public:
  RunReader(const library::Library& own, const library::Library& library, PrintForms& forms, diag::Diagnostics& out)
      : own_(own), library_(library), forms_(forms), reader_(out) {}

  void read(const tree::Element& root) {
    if (root.name != "print-run") {
      reader_.note(form::kUnknownElement, root.name_span, {{"parent", "run.xml"}, {"element", root.name}},
                   [&] { return form::allowed(root.name, {"print-run"}); });
    }
    reader_.shape(root, {}, {"contents", "separator", "numbers", "shared"});
    for (const auto& [name, form] :
         {std::pair("contents", &forms_.contents), {"separator", &forms_.separator}, {"numbers", &forms_.numbers}}) {
      if (const tree::Element* element = reader_.only_child(root, name, true)) *form = find(own_, *element);
    }
    for (const tree::Element& child : root.children) {
      if (child.name != "shared") continue;
      if (const form::FormPtr form = find(library_, child)) forms_.shared.insert(form->id);
    }
    reader_.finish();
  }

 private:
  /// The newest edition of the form that the element names.
  form::FormPtr find(const library::Library& library, const tree::Element& element) {
    reader_.shape(element, {"form"}, {});
    const std::string id = reader_.required(element, "form");
    form::FormPtr form = id.empty() ? nullptr : library.find(id);
    if (!form && !id.empty()) {
      const form::Suggestion hint = form::suggest(id, check::form_ids(library));
      reader_.note(check::kUnknownForm, element.find("form")->span,
                   {{"name", id}, {"hint", hint.ja}, {"hint_en", hint.en}});
    }
    return form;
  }

  const library::Library& own_;
  const library::Library& library_;
  PrintForms& forms_;
  form::ElementReader reader_;
};

}  // namespace

diag::Result<PrintForms> PrintForms::open(const Folders& folders, const library::Library& library) {
  diag::Result<PrintForms> result;
  const std::filesystem::path folder = folders.templates / "print", file = folder / "run.xml";
  std::string text;
  if (const auto error = base::read_file(file, tree::kMaxBytes, text)) {
    result.diagnostics.push_back(diag::make(kNoPrintRun, {}, {{"file", file.string()}, {"reason", error.message()}}));
    return result;
  }
  auto stock = Stock::open({folder, folders.fonts, folders.font_overrides});
  diag::append(result.diagnostics, std::move(stock.diagnostics));
  result.sources = std::move(stock.sources);
  if (!stock) return result;
  const auto source = std::make_shared<const diag::Source>(file.string(), std::move(text));
  result.sources.push_back(source);
  auto root = tree::parse_xml(source);
  diag::append(result.diagnostics, std::move(root.diagnostics));
  if (!root) return result;
  PrintForms forms;
  forms.stock = std::move(*stock.value);
  RunReader(forms.stock->library(), library, forms, result.diagnostics).read(*root.value);
  if (!diag::has_errors(result.diagnostics)) result.value = std::move(forms);
  return result;
}

}  // namespace chohyo::batch
