#include "cli/readiness.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/answer_path.hpp"
#include "check/codes.hpp"
#include "check/wording.hpp"
#include "cli/columns.hpp"

namespace chohyo::cli {
namespace {

using diag::Language;

class ReadinessText {
 public:
  ReadinessText(const check::Model& model, const batch::FileRehearsal& file, base::Date today, Language language)
      : model_(model), readiness_(model.readiness), file_(file), today_(today), language_(language) {
    for (const auto& finding : file.diagnostics) {
      if (finding.severity >= diag::Severity::error) errors_.push_back(&finding);
      if (finding.severity == diag::Severity::missing && is_concerned(finding)) missing_.push_back(&finding);
    }
  }

  std::string text() {
    head();
    numbers();
    open_items();
    next_steps();
    return std::move(text_);
  }

 private:
  std::string_view in(const diag::Text& text) const { return text.in(language_); }
  std::string say(const diag::Text& text) const { return std::string(in(text)); }

  const form::Item& item(form::ItemIndex index) const { return at(model_.form->items, index); }
  /// The field as messages call it: by its printed label in Japanese, by its id in English.
  std::string name_of(form::FieldIndex field) const {
    const form::Field& one = at(model_.form->fields, field);
    return language_ == Language::ja ? one.label : "\"" + one.id + "\"";
  }

  /// What is missing on another form of the file, or in the table of another owner, is that one's to tell.
  bool is_concerned(const diag::Diagnostic& finding) const {
    if (base::is_within(finding.path, check::record_path(model_))) return true;
    return std::none_of(file_.models.begin(), file_.models.end(), [&](const check::Model& other) {
      return base::is_within(finding.path, check::record_path(other)) ||
             (other.form->id != model_.form->id && base::is_within(finding.path, other.form->id));
    });
  }

  bool is_past(const check::Readiness::Open& open) const { return open.target && *open.target < today_; }

  bool is_ready() const { return file_.printable && errors_.empty() && missing_.empty(); }

  void head() {
    text_ += model_.facility.name + " (" + model_.facility.id + ")  " + model_.form->name() + "\n";
    text_ += model_.form->title + "\n";
    if (model_.owner) text_ += model_.owners[*model_.owner].name + " (" + model_.owners[*model_.owner].id + ")\n";
    const bool overdue = std::any_of(readiness_.open.begin(), readiness_.open.end(),
                                     [&](const check::Readiness::Open& open) { return is_past(open); });
    if (!is_ready()) {
      text_ += in({"→ まだ準備できていません", "-> not ready yet"});
    } else if (overdue) {
      text_ += in({"→ 印刷できますが、期限を過ぎた項目があります", "-> can be printed, but some rows are overdue"});
    } else {
      text_ += in({"→ 準備完了", "-> ready"});
    }
    text_ += "\n\n";
  }

  /// The form's good answer and its bad one, where there is just one; null also where rows have several kinds.
  std::pair<const form::Option*, const form::Option*> answers() const {
    const form::AnsweredRule* rule = nullptr;
    for (const form::Rule& one : model_.form->rules) {
      const auto* answered = std::get_if<form::AnsweredRule>(&one.content);
      if (!answered) continue;
      if (rule) return {};
      rule = answered;
    }
    if (!rule) return {};
    const form::Option* good = nullptr;
    const form::Option* bad = nullptr;
    std::size_t bad_ones = 0;
    for (const form::Option& option : at(model_.form->fields, rule->field).options) {
      const bool is_good = std::find(rule->good.begin(), rule->good.end(), option.id) != rule->good.end();
      (is_good ? good : bad) = &option;
      bad_ones += is_good ? 0 : 1;
    }
    return {rule->good.size() == 1 ? good : nullptr, bad_ones == 1 ? bad : nullptr};
  }

  void number(const std::string& label, std::size_t value, const std::string& rest = {}) {
    constexpr std::size_t kLabelWidth = 24;
    const std::string digits = std::to_string(value);
    text_ += "  " + pad(label, kLabelWidth) + std::string(digits.size() < 3 ? 3 - digits.size() : 0, ' ') + digits +
             rest + "\n";
  }

  void numbers() {
    number(say({"記入済みの項目", "rows answered"}), readiness_.answered, " / " + std::to_string(readiness_.rows));
    const auto [good, bad] = answers();
    const bool ja = language_ == Language::ja;
    number(good ? (ja ? "「" + good->text + "」の項目" : "answered " + good->id) : say({"済んだ項目", "rows in order"}),
           readiness_.yes);
    number(say({"日付のない回答", "answers without a date"}), readiness_.undated);
    number(bad ? (ja ? "「" + bad->text + "」のままの項目" : "still answered " + bad->id)
               : say({"済んでいない項目", "rows still open"}),
           readiness_.open.size());
  }

  void open_items() {
    if (readiness_.open.empty()) return;
    const auto dated = std::find_if(readiness_.open.begin(), readiness_.open.end(),
                                    [](const check::Readiness::Open& open) { return open.target_field.has_value(); });
    const bool has_targets = dated != readiness_.open.end();
    constexpr std::size_t kMostDate = 16, kMostId = 40, kMostLabel = 24;
    std::vector<std::size_t> most = {kMostId, kMostLabel, 0};
    std::vector<std::vector<std::string>> rows = {
        {say({"項目 ID", "item id"}), say({"番号", "number"}), say({"項目", "item"})}};
    if (has_targets) {
      most.insert(most.begin(), kMostDate);
      const std::string id = at(model_.form->fields, *dated->target_field).id;
      rows[0].insert(rows[0].begin(), language_ == Language::ja ? name_of(*dated->target_field) : id);
    }
    for (const auto& open : readiness_.open) {
      const form::Item& one = item(open.item);
      auto& row = rows.emplace_back(std::vector<std::string>{one.id, one.label, check::item_words(one)});
      if (!has_targets) continue;
      const std::string none = open.target_field ? say({"なし", "none"}) : std::string();
      row.insert(row.begin(), open.target ? base::format_iso_date(*open.target) : none);
    }
    text_ += "\n" + columns(rows, most);
  }

  void add_step(const std::vector<std::string>& lines, const std::string& lead) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      text_ += (i == 0 ? lead : std::string(lead.size(), ' ')) + lines[i] + "\n";
    }
  }
  /// A step with what it concerns, all of it; nothing when it concerns nothing.
  void step(const std::string& what, const std::vector<std::string>& list) {
    if (list.empty()) return;
    const std::string lead = "  " + std::to_string(++steps_) + ". ";
    add_step(wrap_list(what, list, kScreenWidth - lead.size()), lead);
  }
  void plain_step(const diag::Text& what) {
    const std::string lead = "  " + std::to_string(++steps_) + ". ";
    add_step(wrap(say(what), kScreenWidth - lead.size()), lead);
  }

  /// "14行 C121", "line 14 C121": findings are named with their places, since they are printed elsewhere.
  std::string place_of(const diag::Diagnostic& finding) const {
    const std::string code(finding.code->id);
    if (!finding.span) return code;
    const auto& source = *finding.span.source;
    const std::string line = std::to_string(source.position(finding.span.begin).line);
    if (&source != model_.source.get()) return source.name() + ":" + line + " " + code;
    return (language_ == Language::ja ? line + "行 " : "line " + line + " ") + code;
  }

  std::vector<std::string> ids(const std::vector<form::ItemIndex>& items) const {
    std::vector<std::string> out;
    for (const auto index : items) out.push_back(item(index).id);
    return out;
  }

  /// The items whose answers lack their date.
  std::vector<std::string> undated() const {
    std::vector<std::string> out;
    const std::string record = check::record_path(model_);
    for (const auto* finding : missing_) {
      const std::string_view answer = base::path_below(finding->path, record);
      if (finding->code != &check::kUndated || answer.empty()) continue;
      out.emplace_back(base::without_last_step(answer));
    }
    return out;
  }

  /// What is missing and no other step of this report tells.
  std::vector<std::string> other_missing() const {
    std::vector<std::string> out;
    for (const auto* finding : missing_) {
      const bool told = finding->code == &check::kUnanswered || finding->code == &check::kUndated ||
                        finding->code == &check::kNoTarget || finding->code == &check::kUnconfirmed;
      if (!told) out.push_back(place_of(*finding));
    }
    return out;
  }

  /// Rows in the same situation; `next` is the field to fill in once the work is done.
  struct Situation {
    enum Kind { no_target, past, to_come, untimed } kind;
    form::OptionalField next;
    friend auto operator<=>(const Situation&, const Situation&) = default;
  };

  /// `target_field`: the field that says by when; there is one wherever the situation speaks of it.
  std::string advice(const Situation& situation, form::OptionalField target_field) const {
    const bool ja = language_ == Language::ja;
    const std::string target = target_field ? name_of(*target_field) : std::string();
    if (situation.kind == Situation::no_target) return ja ? target + "を決める" : "Set " + target;
    std::string act;
    if (!situation.next) {
      act = say({"これからの対応を説明できるようにする", "be ready to explain what will be done"});
    } else {
      act = ja ? "対応して" + name_of(*situation.next) + "を書く" : "act, then give " + name_of(*situation.next);
    }
    if (situation.kind == Situation::past) {
      return ja ? target + "を過ぎた。" + act : "Past " + target + ": " + act;
    }
    if (situation.kind == Situation::to_come) {
      return ja ? target + "までに" + act : "By " + target + ": " + act;
    }
    return ja ? act : "A" + act.substr(1);
  }

  void steps_for_open_items() {
    std::map<Situation, std::vector<std::string>> rows;
    form::OptionalField target;
    for (const auto& open : readiness_.open) {
      Situation situation{Situation::untimed, open.next_field};
      if (open.target_field) {
        target = open.target_field;
        situation.kind = !open.target ? Situation::no_target : is_past(open) ? Situation::past : Situation::to_come;
        if (situation.kind == Situation::no_target) situation.next.reset();
      }
      rows[situation].push_back(item(open.item).id);
    }
    for (const auto& [situation, list] : rows) step(advice(situation, target), list);
  }

  void next_steps() {
    text_ += "\n" + say({"次にすること", "What to do next"}) + "\n";
    std::vector<std::string> errors;
    for (const auto* finding : errors_) errors.push_back(place_of(*finding));
    step(say({"誤りを直す", "Correct the errors"}), errors);
    if (!file_.printable && errors.empty()) {
      plain_step(
          {"印刷を妨げているシステムの失敗を取り除く", "Remove the failure of the system that prevents printing"});
    }
    step(say({"未記入の項目に答える", "Answer"}), ids(readiness_.unanswered));
    step(say({"提案を確かめて proposal を消す", "Confirm the proposals and remove \"proposal\""}),
         ids(readiness_.proposals));
    step(say({"日付のない回答に日付を書く", "Date the answers without a date"}), undated());
    steps_for_open_items();
    step(say({"そのほかの足りない記入を補う", "Fill in what else is missing"}), other_missing());
    if (is_ready()) {
      plain_step(
          {"chohyo render で印刷し、立入検査に備える", "Print it with chohyo render and keep it for the inspection"});
    }
  }

  const check::Model& model_;
  const check::Readiness& readiness_;
  const batch::FileRehearsal& file_;
  const base::Date today_;
  const Language language_;
  std::vector<const diag::Diagnostic*> errors_, missing_;
  std::string text_;
  std::size_t steps_ = 0;
};

}  // namespace

std::string readiness_text(const check::Model& model, const batch::FileRehearsal& file, base::Date today,
                           Language language) {
  return ReadinessText(model, file, today, language).text();
}

tree::JsonValue readiness_json(const check::Model& model) {
  const auto& readiness = model.readiness;
  auto value = tree::json_object();
  tree::add_member(value, "form", tree::json_string(model.form->id));
  tree::add_member(value, "edition", tree::json_string(model.form->edition));
  if (model.owner)
    tree::add_member(value, model.form->base->owners().id, tree::json_string(model.owners[*model.owner].id));
  tree::add_member(value, "rows", tree::json_count(readiness.rows));
  tree::add_member(value, "answered", tree::json_count(readiness.answered));
  tree::add_member(value, "yes", tree::json_count(readiness.yes));
  tree::add_member(value, "undated", tree::json_count(readiness.undated));
  auto unanswered = tree::json_array();
  for (const auto index : readiness.unanswered) {
    unanswered.elements.push_back(tree::json_string(at(model.form->items, index).id));
  }
  tree::add_member(value, "unanswered", std::move(unanswered));
  auto proposals = tree::json_array();
  for (const auto index : readiness.proposals) {
    proposals.elements.push_back(tree::json_string(at(model.form->items, index).id));
  }
  tree::add_member(value, "proposals", std::move(proposals));
  auto open = tree::json_array();
  for (const auto& one : readiness.open) {
    auto entry = tree::json_object();
    tree::add_member(entry, "item", tree::json_string(at(model.form->items, one.item).id));
    if (one.target) tree::add_member(entry, "target", tree::json_string(base::format_iso_date(*one.target)));
    open.elements.push_back(std::move(entry));
  }
  tree::add_member(value, "open", std::move(open));
  return value;
}

}  // namespace chohyo::cli
