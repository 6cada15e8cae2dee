#include "form/pack.hpp"

#include <algorithm>
#include <system_error>

#include "base/digest.hpp"
#include "base/file.hpp"
#include "form/codes.hpp"
#include "form/pack_parts.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

constexpr std::size_t kLongestPack = tree::kMaxBytes;
constexpr auto kPackFile = "form.xml";

/// Reads a needed or optional part of the pack with `read`.
template <class Read>
void part(ElementReader& reader, const tree::Element& root, std::string_view name, bool needed, Form& form, Read read) {
  if (const tree::Element* element = reader.only_child(root, name, needed)) read(reader, *element, form);
}

void read_form(ElementReader& reader, const tree::Element& root, Form& form) {
  if (root.name != "form") reader.note(kUnknownElement, root.name_span, {"form.xml", root.name, "", ""});
  reader.shape(root,
               {"id", "edition", "title", "short-title", "audience", "fiscal-year", "language", "per", "companion-of"},
               {"options", "terms", "comparison", "styles", "page", "phrases", "fields", "body", "rules", "errata",
                "provenance"});
  form.id = reader.name(root, "id", {"answers", "facility", "vendors", "version"});
  form.edition = reader.name(root, "edition");
  form.title = reader.required(root, "title");
  form.short_title = root.value("short-title");
  if (form.short_title.empty()) form.short_title = form.title;
  form.audience = root.value("audience");
  reader.required(root, "fiscal-year");
  // The first fiscal year with a 1 April in the Gregorian calendar of Japan, and the last with a four-digit end.
  form.fiscal_year.year = static_cast<int>(reader.count(root, "fiscal-year", 2000, 1873, 9998));
  if (const tree::Attribute* language = root.find("language")) form.language = language->value;
  form.per = reader.word<Per>(root, "per", {{"facility", Per::facility}, {"vendor", Per::vendor}}, Per::facility);
  form.companion_of = root.value("companion-of");
  part(reader, root, "options", false, form, read_options);
  part(reader, root, "styles", true, form, read_styles);
  part(reader, root, "fields", true, form, read_fields);
  part(reader, root, "terms", false, form, read_terms);
  part(reader, root, "comparison", false, form, read_comparison);
  part(reader, root, "page", true, form, read_page);
  part(reader, root, "phrases", true, form, read_phrases);
  part(reader, root, "body", true, form, read_body);
  part(reader, root, "rules", false, form, read_rules);
  part(reader, root, "errata", false, form, read_errata);
  part(reader, root, "provenance", true, form, read_provenance);
}

void check_place(const std::filesystem::path& folder, const Form& form, diag::Diagnostics& out) {
  // "templates/x/r1/" ends in an empty name.
  const std::filesystem::path place = folder.has_filename() ? folder : folder.parent_path();
  const std::string edition = place.filename().string(), id = place.parent_path().filename().string();
  const diag::Span start{form.sources.front().get(), 0, 0};
  if (id != form.id) out.push_back(diag::make(kWrongPlace, start, {"id", form.id, id}));
  if (edition != form.edition) out.push_back(diag::make(kWrongPlace, start, {"edition", form.edition, edition}));
}

/// Sub-folders, by name: the order of a folder's entries differs between file systems.
std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> out;
  std::error_code error;
  for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;  // an entry that cannot be looked at is no folder of ours
    if (it->is_directory(ignored)) out.push_back(it->path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// A form that is still being put together.
using Draft = std::shared_ptr<Form>;

diag::Result<Draft> read_draft(const diag::SourcePtr& source) {
  diag::Result<Draft> result;
  result.sources.push_back(source);
  auto root = tree::parse_xml(source);
  diag::append(result.diagnostics, std::move(root.diagnostics));
  if (!root.value) return result;
  auto form = std::make_shared<Form>();
  form->sources.push_back(source);
  form->digest = base::to_hex(base::sha256(source->text()));
  ElementReader reader(result.diagnostics);
  read_form(reader, *root.value, *form);
  result.sources = form->sources;  // a part in a file of its own is one of them
  std::stable_sort(result.diagnostics.begin(), result.diagnostics.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  if (!diag::has_errors(result.diagnostics)) result.value = std::move(form);
  return result;
}

diag::Result<Draft> load_draft(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / kPackFile;
  std::string text;
  if (const std::error_code error = base::read_file(path, kLongestPack, text)) {
    diag::Result<Draft> result;
    result.diagnostics.push_back(diag::make(kUnreadablePack, {}, {path.string(), error.message()}, {}, path.string()));
    return result;
  }
  auto result = read_draft(std::make_shared<const diag::Source>(path.string(), std::move(text)));
  if (result.value) check_place(folder, **result.value, result.diagnostics);
  if (diag::has_errors(result.diagnostics)) result.value.reset();
  return result;
}

diag::Result<FormPtr> finished(diag::Result<Draft> draft) {
  diag::Result<FormPtr> result;
  if (draft.value) result.value = std::move(*draft.value);
  result.diagnostics = std::move(draft.diagnostics);
  result.sources = std::move(draft.sources);
  return result;
}

/// True for a form whose pages may show something of the crosswalk.
bool shows_crosswalk(const Form& form) {
  const auto cites = [](const Column& column) {
    return std::any_of(column.parts.begin(), column.parts.end(),
                       [](const CellPart& part) { return std::holds_alternative<CellCitations>(part); });
  };
  const auto loops = [](const TableRow& row) { return std::holds_alternative<EachRow>(row.content); };
  return std::any_of(form.body.begin(), form.body.end(), [&](const Block& block) {
    const auto* table = std::get_if<Table>(&block.content);
    return table && (std::any_of(table->columns.begin(), table->columns.end(), cites) ||
                     std::any_of(table->rows.begin(), table->rows.end(), loops));
  });
}

/// Gives the items their printed references. What is printed decides the digest, by which documents are told apart.
void cite(const Crosswalk& crosswalk, Form& form) {
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    form.items[i].citations = printed_citations(crosswalk, {&form, i});
  }
  if (!crosswalk.digest.empty() && shows_crosswalk(form)) {
    form.digest = base::to_hex(base::sha256(form.digest + crosswalk.digest));
  }
}

}  // namespace

diag::Result<FormPtr> read_pack(const diag::SourcePtr& source) { return finished(read_draft(source)); }

diag::Result<FormPtr> load_pack(const std::filesystem::path& folder) { return finished(load_draft(folder)); }

diag::Result<Library> Library::load(const std::filesystem::path& templates) {
  diag::Result<Library> result;
  Library library;
  std::vector<Draft> drafts;
  bool found = false;
  for (const auto& form_folder : folders_in(templates)) {
    for (const auto& edition_folder : folders_in(form_folder)) {
      std::error_code error;
      if (!std::filesystem::exists(edition_folder / kPackFile, error)) continue;
      found = true;
      auto pack = load_draft(edition_folder);
      diag::append(result.diagnostics, std::move(pack.diagnostics));
      result.sources.insert(result.sources.end(), pack.sources.begin(), pack.sources.end());
      if (pack.value) drafts.push_back(std::move(*pack.value));
    }
  }
  if (!found) result.diagnostics.push_back(diag::make(kNoPacks, {}, {templates.string()}, {}, templates.string()));
  // An item of a pack that could not be read is not one that does not exist.
  if (diag::has_errors(result.diagnostics)) return result;

  library.forms_.assign(drafts.begin(), drafts.end());
  auto crosswalk = load_crosswalk(templates, library.forms_);
  diag::append(result.diagnostics, std::move(crosswalk.diagnostics));
  result.sources.insert(result.sources.end(), crosswalk.sources.begin(), crosswalk.sources.end());
  if (!crosswalk.value) return result;
  library.crosswalk_ = std::move(*crosswalk.value);
  for (const Draft& form : drafts) cite(library.crosswalk_, *form);
  result.value = std::move(library);
  return result;
}

FormPtr Library::find(std::string_view id, std::string_view edition) const {
  FormPtr best;
  for (const FormPtr& form : forms_) {
    if (form->id != id) continue;
    if (!edition.empty()) {
      if (form->edition == edition) return form;
    } else if (!best || best->fiscal_year < form->fiscal_year) {
      best = form;
    }
  }
  return best;
}

}  // namespace chohyo::form
