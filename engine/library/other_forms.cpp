#include "library/other_forms.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "diag/near_match.hpp"
#include "form/codes.hpp"
#include "form/suggestion.hpp"

namespace chohyo::library {
namespace {

class OtherForms {
 public:
  OtherForms(const form::Form& form, const std::vector<form::Draft>& drafts, const std::vector<BrokenPack>& broken)
      : form_(form), drafts_(drafts), broken_(broken) {}

  diag::Diagnostics check() {
    if (!form_.companion_of.empty()) check_spelling(form_.companion_of, form_.companion_span);
    if (form_.comparison) check_comparison(*form_.comparison);
    for (const form::Rule& rule : form_.rules) {
      if (const auto* agrees = std::get_if<form::AgreesRule>(&rule.content)) check_agreement(*agrees, rule.span);
    }
    return std::move(out_);
  }

 private:
  void note(const diag::Span& span, const std::string& ja, const std::string& en, std::string_view name,
            const std::vector<std::string>& candidates) {
    const form::Suggestion hint = form::suggest(name, candidates);
    out_.push_back(diag::make(
        form::kUnknownReference, span,
        {{"what", ja}, {"given", std::string(name)}, {"what_en", en}, {"hint", hint.ja}, {"hint_en", hint.en}}));
  }

  std::vector<const form::Form*> editions(std::string_view id, std::string_view edition) const {
    std::vector<const form::Form*> out;
    for (const form::Draft& one : drafts_) {
      if (one->id == id && (edition.empty() || one->edition == edition)) out.push_back(one.get());
    }
    return out;
  }

  /// True when the form is there and can be looked into.
  bool known(const std::string& id, std::string_view edition) const {
    const bool is_broken = std::any_of(broken_.begin(), broken_.end(), [&](const BrokenPack& pack) {
      return pack.id == id && (edition.empty() || pack.edition == edition);
    });
    return !is_broken && !editions(id, edition).empty();
  }

  /// A folder may hold some of the forms that belong together; a name that is like another one is a misspelling.
  void check_spelling(const std::string& id, const diag::Span& span) {
    std::vector<std::string> ids;
    for (const form::Draft& one : drafts_) ids.push_back(one->id);
    for (const BrokenPack& pack : broken_) ids.push_back(pack.id);
    const bool there = std::find(ids.begin(), ids.end(), id) != ids.end();
    if (!there && diag::near_match(id, ids)) note(span, "様式", "form", id, ids);
  }

  const form::Field* field(const std::vector<const form::Form*>& forms, std::string_view id, form::FieldKind kind,
                           const diag::Span& span) {
    std::vector<std::string> candidates;
    for (const form::Form* form : forms) {
      for (const form::Field& one : form->fields) {
        if (one.kind != kind || one.of_form) continue;
        if (one.id == id) return &one;
        candidates.push_back(one.id);
      }
    }
    const bool is_choice = kind == form::FieldKind::choice;
    note(span, is_choice ? "選択欄" : "日付の欄", is_choice ? "choice" : "date", id, candidates);
    return nullptr;
  }

  void option(const form::Field* choice, std::string_view id, const diag::Span& span) {
    if (!choice) return;
    std::vector<std::string> candidates;
    for (const form::Option& one : choice->options) {
      if (one.id == id) return;
      candidates.push_back(one.id);
    }
    note(span, "選択肢", "option", id, candidates);
  }

  void check_comparison(const form::Comparison& comparison) {
    const auto forms = editions(comparison.form, form_.edition);
    if (!known(comparison.form, form_.edition)) {
      // Without the tables to compare there is nothing to print.
      std::vector<std::string> names;
      for (const form::Draft& one : drafts_) names.push_back(one->id + "@" + one->edition);
      const bool is_broken = std::any_of(broken_.begin(), broken_.end(), [&](const BrokenPack& pack) {
        return pack.id == comparison.form && pack.edition == form_.edition;
      });
      if (!is_broken) note(form_.comparison_span, "様式", "form", comparison.form + "@" + form_.edition, names);
      return;
    }
    option(field(forms, comparison.answer, form::FieldKind::choice, form_.comparison_span), comparison.good,
           form_.comparison_span);
    field(forms, comparison.done, form::FieldKind::date, form_.comparison_span);
    const form::Field* party = field(forms, comparison.party, form::FieldKind::choice, form_.comparison_span);
    for (const std::string& holder : comparison.holders) option(party, holder, form_.comparison_span);
    for (const auto& presumption : comparison.presumptions) option(party, presumption.party, form_.comparison_span);
  }

  void check_agreement(const form::AgreesRule& rule, const diag::Span& span) {
    check_spelling(rule.form, span);
    if (!known(rule.form, {})) return;
    const auto forms = editions(rule.form, {});
    std::vector<std::string> items;
    for (const form::Form* form : forms) {
      for (const form::Item& item : form->items) items.push_back(item.id);
    }
    if (std::find(items.begin(), items.end(), rule.with_item) == items.end()) {
      note(span, "項目", "item", rule.with_item, items);
    }
    const form::Field* answer = field(forms, rule.with_field, form::FieldKind::choice, span);
    for (const std::string& good : rule.with_good) option(answer, good, span);
    if (!rule.with_done.empty()) field(forms, rule.with_done, form::FieldKind::date, span);
  }

  const form::Form& form_;
  const std::vector<form::Draft>& drafts_;
  const std::vector<BrokenPack>& broken_;
  diag::Diagnostics out_;
};

}  // namespace

diag::Diagnostics check_other_forms(const form::Form& form, const std::vector<form::Draft>& drafts,
                                    const std::vector<BrokenPack>& broken) {
  return OtherForms(form, drafts, broken).check();
}

}  // namespace chohyo::library
