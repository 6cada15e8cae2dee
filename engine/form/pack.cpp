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

}  // namespace

diag::Result<FormPtr> read_pack(const diag::SourcePtr& source) {
  diag::Result<FormPtr> result;
  result.sources.push_back(source);
  auto root = tree::parse_xml(source);
  diag::append(result.diagnostics, std::move(root.diagnostics));
  if (!root.value) return result;
  auto form = std::make_shared<Form>();
  form->sources.push_back(source);
  form->digest = base::to_hex(base::sha256(source->text()));
  ElementReader reader(result.diagnostics);
  read_form(reader, *root.value, *form);
  std::stable_sort(result.diagnostics.begin(), result.diagnostics.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  if (!diag::has_errors(result.diagnostics)) result.value = std::move(form);
  return result;
}

diag::Result<FormPtr> load_pack(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / kPackFile;
  std::string text;
  if (const std::error_code error = base::read_file(path, kLongestPack, text)) {
    diag::Result<FormPtr> result;
    result.diagnostics.push_back(diag::make(kUnreadablePack, {}, {path.string(), error.message()}, {}, path.string()));
    return result;
  }
  auto result = read_pack(std::make_shared<const diag::Source>(path.string(), std::move(text)));
  if (result.value) check_place(folder, **result.value, result.diagnostics);
  if (diag::has_errors(result.diagnostics)) result.value.reset();
  return result;
}

diag::Result<Library> Library::load(const std::filesystem::path& templates) {
  diag::Result<Library> result;
  Library library;
  bool found = false;
  for (const auto& form_folder : folders_in(templates)) {
    for (const auto& edition_folder : folders_in(form_folder)) {
      std::error_code error;
      if (!std::filesystem::exists(edition_folder / kPackFile, error)) continue;
      found = true;
      auto pack = load_pack(edition_folder);
      diag::append(result.diagnostics, std::move(pack.diagnostics));
      result.sources.insert(result.sources.end(), pack.sources.begin(), pack.sources.end());
      if (pack.value) library.forms_.push_back(std::move(*pack.value));
    }
  }
  if (!found) result.diagnostics.push_back(diag::make(kNoPacks, {}, {templates.string()}, {}, templates.string()));
  if (!diag::has_errors(result.diagnostics)) result.value = std::move(library);
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
