#include "library/library.hpp"

#include <algorithm>
#include <system_error>

#include "base/digest.hpp"
#include "form/codes.hpp"
#include "form/collections.hpp"
#include "form/draft.hpp"
#include "library/other_forms.hpp"
#include "xref/codes.hpp"

namespace chohyo::library {
namespace {

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

bool cites(const form::Column& column) {
  return std::any_of(column.parts.begin(), column.parts.end(),
                     [](const form::CellPart& part) { return std::holds_alternative<form::CellCitations>(part); });
}

bool is_of_crosswalk(const form::Loop& loop) { return loop.made && loop.made->needs == "crosswalk"; }

/// True for a loop over what the crosswalk says.
bool loops_over_crosswalk(const form::TableRow& row) {
  const auto* each = std::get_if<form::EachRow>(&row.content);
  return each && is_of_crosswalk(each->loop);
}

/// True when some block of the body, however deep, is one of those.
template <class Is>
bool has_block(const form::Form& form, Is is) {
  bool found = false;
  walk(form.body, [&](const form::Block& block) {
    found = found || is(block);
    return !found;
  });
  return found;
}

/// True for a form that cannot be printed without the crosswalk.
bool needs_crosswalk(const form::Form& form) {
  return has_block(form, [](const form::Block& block) {
    if (const auto* each = std::get_if<form::Each>(&block.content)) return is_of_crosswalk(each->loop);
    const auto* table = std::get_if<form::Table>(&block.content);
    return table != nullptr && (std::any_of(table->columns.begin(), table->columns.end(), cites) ||
                                std::any_of(table->rows.begin(), table->rows.end(), loops_over_crosswalk));
  });
}

/// True for a form whose digest covers the crosswalk: more than need it, because digests stay what they are.
bool covers_crosswalk(const form::Form& form) {
  const auto loops = [](const form::TableRow& row) {
    const auto* each = std::get_if<form::EachRow>(&row.content);
    return each && each->loop.made;
  };
  return has_block(form, [&](const form::Block& block) {
    if (const auto* each = std::get_if<form::Each>(&block.content)) return each->loop.made != nullptr;
    const auto* table = std::get_if<form::Table>(&block.content);
    return table != nullptr && (std::any_of(table->columns.begin(), table->columns.end(), cites) ||
                                std::any_of(table->rows.begin(), table->rows.end(), loops));
  });
}

/// Gives the items their printed references. What is printed decides the digest, by which documents are told apart.
void cite(const xref::Crosswalk& crosswalk, const std::vector<form::Draft>& drafts) {
  std::map<const form::Form*, std::map<form::ItemIndex, std::vector<const xref::Edge*>>> edges;
  for (const xref::Edge& edge : crosswalk.edges) edges[edge.from.form][edge.from.item].push_back(&edge);
  for (const form::Draft& form : drafts) {
    for (const auto& [item, of_item] : edges[form.get()]) {
      at(form->items, item).citations = xref::printed_citations(crosswalk, of_item);
    }
    if (!crosswalk.digest.empty() && covers_crosswalk(*form)) {
      form->digest = base::to_hex(base::sha256(form->digest + crosswalk.digest));
    }
  }
}

/// The first defect that says something of its own.
const diag::Diagnostic& first_defect(const diag::Diagnostics& defects) {
  const auto grave = std::find_if(defects.begin(), defects.end(),
                                  [](const auto& one) { return one.severity >= diag::Severity::error; });
  return grave == defects.end() ? defects.front() : *grave;
}

std::size_t count(const diag::Diagnostics& defects) {
  return static_cast<std::size_t>(std::count_if(defects.begin(), defects.end(),
                                                [](const auto& one) { return one.severity >= diag::Severity::error; }));
}

std::string place_of(const diag::Diagnostics& defects) {
  const diag::Diagnostic& first = first_defect(defects);
  if (!first.span) return first.path;
  const auto position = first.span.source->position(first.span.begin);
  return first.span.source->name() + ":" + std::to_string(position.line) + ":" + std::to_string(position.column);
}

diag::Diagnostic warning_of(const BrokenPack& pack) {
  return diag::make(form::kUnusablePack, first_defect(pack.defects).span,
                    {{"form", pack.name()}, {"count", std::to_string(count(pack.defects))}, {"place", pack.place()}});
}

/// Takes the forms out that `defects_of` finds something wrong with.
template <class DefectsOf>
void set_aside(std::vector<form::Draft>& drafts, std::vector<BrokenPack>& broken, DefectsOf defects_of) {
  std::vector<BrokenPack> found;
  for (const form::Draft& form : drafts) {
    diag::Diagnostics defects = defects_of(*form);
    if (!defects.empty()) found.push_back({form->id, form->edition, std::move(defects), form->sources});
  }
  for (BrokenPack& pack : found) {
    std::erase_if(drafts,
                  [&](const form::Draft& form) { return form->id == pack.id && form->edition == pack.edition; });
    broken.push_back(std::move(pack));
  }
}

}  // namespace

std::string BrokenPack::place() const { return place_of(defects); }

std::string Library::crosswalk_place() const {
  return crosswalk_defects_.empty() ? std::string() : place_of(crosswalk_defects_);
}

diag::Result<Library> Library::load(const std::filesystem::path& templates) {
  diag::Result<Library> result;
  Library library;
  std::vector<form::Draft> drafts;
  auto base = form::load_base_records(templates);
  result.sources = base.sources;
  diag::append(result.diagnostics, std::move(base.diagnostics));
  if (!base.value) return result;
  library.base_ = *base.value;
  const auto words = form::load_printed_words(templates);
  result.sources.insert(result.sources.end(), words.sources.begin(), words.sources.end());
  diag::append(result.diagnostics, words.diagnostics);
  if (!words.value) return result;
  for (const auto& form_folder : folders_in(templates)) {
    for (const auto& edition_folder : folders_in(form_folder)) {
      std::error_code error;
      if (!std::filesystem::exists(edition_folder / form::kPackFile, error) && !error) continue;
      auto pack = form::load_draft(edition_folder, library.base_, *words.value);
      result.sources.insert(result.sources.end(), pack.sources.begin(), pack.sources.end());
      if (pack.value) {
        diag::append(result.diagnostics, std::move(pack.diagnostics));
        drafts.push_back(std::move(*pack.value));
      } else {
        library.broken_.push_back({form_folder.filename().string(), edition_folder.filename().string(),
                                   std::move(pack.diagnostics), std::move(pack.sources)});
      }
    }
  }
  if (drafts.empty() && library.broken_.empty()) {
    result.diagnostics.push_back(
        diag::make(form::kNoPacks, {}, {{"folder", templates.string()}}, {}, templates.string()));
    return result;
  }
  set_aside(drafts, library.broken_,
            [&](const form::Form& form) { return check_other_forms(form, drafts, library.broken_); });
  diag::Diagnostics of_crosswalk;
  library.add_crosswalk(templates, drafts, of_crosswalk, result.sources);
  if (drafts.empty()) {
    diag::append(result.diagnostics, library.defects());
    return result;
  }
  for (const BrokenPack& pack : library.broken_) {
    if (!pack.waits_for_crosswalk) result.diagnostics.push_back(warning_of(pack));
  }
  diag::append(result.diagnostics, std::move(of_crosswalk));
  result.value = std::move(library);
  return result;
}

void Library::add_crosswalk(const std::filesystem::path& templates, std::vector<form::Draft>& drafts,
                            diag::Diagnostics& out, std::vector<diag::SourcePtr>& sources) {
  forms_.assign(drafts.begin(), drafts.end());
  std::vector<form::FormName> absent;
  for (const BrokenPack& pack : broken_) absent.push_back({pack.id, pack.edition});
  auto crosswalk = xref::load_crosswalk(templates, forms_, absent);
  sources.insert(sources.end(), crosswalk.sources.begin(), crosswalk.sources.end());
  if (crosswalk.value) {
    crosswalk_ = std::move(*crosswalk.value);
    cite(crosswalk_, drafts);
    return;
  }
  crosswalk_defects_ = std::move(crosswalk.diagnostics);
  out.push_back(diag::make(xref::kUnusableCrosswalk, first_defect(crosswalk_defects_).span,
                           {{"count", std::to_string(count(crosswalk_defects_))}, {"place", crosswalk_place()}}));
  std::vector<BrokenPack> without;
  set_aside(drafts, without,
            [&](const form::Form& form) { return needs_crosswalk(form) ? crosswalk_defects_ : diag::Diagnostics(); });
  for (BrokenPack& pack : without) {
    pack.waits_for_crosswalk = true;
    pack.sources.insert(pack.sources.end(), crosswalk.sources.begin(), crosswalk.sources.end());
    broken_.push_back(std::move(pack));
  }
  forms_.assign(drafts.begin(), drafts.end());
  crosswalk_.sources = std::move(crosswalk.sources);
  for (const form::FormPtr& form : forms_) crosswalk_.forms.push_back(form.get());
}

diag::Diagnostics Library::defects() const {
  diag::Diagnostics out;
  for (const BrokenPack& pack : broken_) {
    if (!pack.waits_for_crosswalk) diag::append(out, pack.defects);
  }
  diag::append(out, crosswalk_defects_);
  return out;
}

form::FormPtr Library::find(std::string_view id, std::string_view edition) const {
  form::FormPtr best;
  for (const form::FormPtr& form : forms_) {
    if (form->id != id) continue;
    if (!edition.empty()) {
      if (form->edition == edition) return form;
    } else if (!best || best->fiscal_year < form->fiscal_year) {
      best = form;
    }
  }
  return best;
}

const BrokenPack* Library::find_broken(const form::FormName& name) const {
  if (find(name)) return nullptr;
  const auto found = std::find_if(broken_.begin(), broken_.end(), [&](const BrokenPack& pack) {
    return pack.id == name.id && (name.edition.empty() || pack.edition == name.edition);
  });
  return found == broken_.end() ? nullptr : &*found;
}

}  // namespace chohyo::library
