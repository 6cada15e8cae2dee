#include "cli/readiness.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/unicode.hpp"

namespace chohyo::cli {
namespace {

using diag::Language;

constexpr std::size_t kScreenWidth = 80;

std::string pad(std::string text, std::size_t width) {
  const auto taken = base::display_width(text);
  return taken < width ? text + std::string(width - taken, ' ') : text;
}

/// `text` in at most `width` columns, with … where it was cut.
std::string fit(const std::string& text, std::size_t width) {
  if (base::display_width(text) <= width) return text;
  std::string kept;
  for (const auto end : base::grapheme_ends(text)) {
    const auto longer = text.substr(0, end);
    if (base::display_width(longer) + base::display_width("…") > width) break;
    kept = longer;
  }
  return kept + "…";
}

class Report {
 public:
  Report(const check::Model& model, diag::Severity worst, base::Date today, Language language)
      : model_(model), readiness_(model.readiness), worst_(worst), today_(today), language_(language) {}

  std::string text() {
    head();
    numbers();
    open_items();
    next_steps();
    return std::move(text_);
  }

 private:
  std::string_view in(const diag::Text& text) const { return text.in(language_); }
  bool ja() const { return language_ == Language::ja; }

  const form::Item& item(std::size_t index) const { return model_.form->items[index]; }

  void head() {
    text_ += model_.facility.name + " (" + model_.facility.id + ")  " + model_.form->name() + "\n";
    text_ += model_.form->title + "\n";
    if (model_.vendor) text_ += model_.vendors[*model_.vendor].name + " (" + model_.vendors[*model_.vendor].id + ")\n";
    const bool ready = worst_ < diag::Severity::missing;
    text_ +=
        in(ready ? diag::Text{"→ 準備完了", "-> ready"} : diag::Text{"→ まだ準備できていません", "-> not ready yet"});
    text_ += "\n\n";
  }

  void number(const diag::Text& label, std::size_t value, const std::string& rest = {}) {
    constexpr std::size_t kLabelWidth = 24;
    const std::string digits = std::to_string(value);
    text_ += "  " + pad(std::string(in(label)), kLabelWidth) +
             std::string(digits.size() < 3 ? 3 - digits.size() : 0, ' ') + digits + rest + "\n";
  }

  void numbers() {
    number({"記入済みの項目", "rows answered"}, readiness_.answered, " / " + std::to_string(readiness_.rows));
    number({"「はい」の項目", "answered yes"}, readiness_.yes);
    number({"日付のない回答", "answers without a date"}, readiness_.undated);
    number({"「いいえ」のままの項目", "still answered no"}, readiness_.open.size());
  }

  void open_items() {
    if (readiness_.open.empty()) return;
    constexpr std::size_t kDateWidth = 12, kIdWidth = 14, kNumberWidth = 8;
    text_ += "\n  " + pad(std::string(in({"目標日", "target"})), kDateWidth) +
             pad(std::string(in({"項目 ID", "item id"})), kIdWidth) + std::string(in({"項目", "item"})) + "\n";
    for (const auto& open : readiness_.open) {
      const std::string target = open.target ? base::format_iso_date(*open.target) : std::string(in({"なし", "none"}));
      const auto& one = item(open.item);
      text_ += "  " + pad(target, kDateWidth) + pad(one.id, kIdWidth) + pad(one.number, kNumberWidth) +
               fit(one.text, kScreenWidth - 2 - kDateWidth - kIdWidth - kNumberWidth) + "\n";
    }
  }

  std::vector<std::string> numbers_where(bool has_target, bool past) const {
    std::vector<std::string> ids;
    for (const auto& open : readiness_.open) {
      const bool is_past = open.target && *open.target < today_;
      if (open.target.has_value() == has_target && is_past == past) ids.push_back(item(open.item).id);
    }
    return ids;
  }

  /// A step with the items it concerns, all of them as long as they fit the screen; nothing when there are none.
  void step(const diag::Text& what, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    std::string list;
    for (const auto& id : ids) list += (list.empty() ? "" : ", ") + id;
    ++steps_;
    const std::string lead = "  " + std::to_string(steps_) + ". " + std::string(in(what)) + ": ";
    text_ += lead + fit(list, kScreenWidth - std::min(kScreenWidth, base::display_width(lead))) + "\n";
  }

  void plain_step(const diag::Text& what) {
    ++steps_;
    text_ += "  " + std::to_string(steps_) + ". " + std::string(in(what)) + "\n";
  }

  void next_steps() {
    text_ += "\n" + std::string(in({"次にすること", "What to do next"})) + "\n";
    if (worst_ >= diag::Severity::error) {
      plain_step({"上に示した誤りを直す", "Correct the errors shown above"});
    }
    std::vector<std::string> unanswered;
    for (const auto index : readiness_.unanswered) unanswered.push_back(item(index).id);
    step({"未記入の項目に答える", "Answer"}, unanswered);
    std::vector<std::string> proposals;
    for (const auto index : readiness_.proposals) proposals.push_back(item(index).id);
    step({"提案を確かめて proposal を消す", "Confirm the proposals and remove \"proposal\""}, proposals);
    if (readiness_.undated != 0) plain_step({"日付のない回答に日付を書く", "Date the answers without a date"});
    step({"目標日を決める", "Set a target date"}, numbers_where(false, false));
    step({"目標日を過ぎた。対応して2回目を書く", "Past the target date: act, then answer again"},
         numbers_where(true, true));
    step({"目標日までに対応して2回目を書く", "By the target date: act, then answer again"}, numbers_where(true, false));
    if (worst_ == diag::Severity::missing && steps_ == 0) {
      plain_step({"上に示した足りない記入を補う", "Fill in what is shown above as missing"});
    }
    if (worst_ < diag::Severity::missing) {
      plain_step(
          {"chohyo render で印刷し、立入検査に備える", "Print it with chohyo render and keep it for the inspection"});
    }
  }

  const check::Model& model_;
  const check::Readiness& readiness_;
  const diag::Severity worst_;
  const base::Date today_;
  const Language language_;
  std::string text_;
  std::size_t steps_ = 0;
};

}  // namespace

std::string readiness_text(const check::Model& model, diag::Severity worst, base::Date today, Language language) {
  return Report(model, worst, today, language).text();
}

tree::JsonValue readiness_json(const check::Model& model) {
  const auto& readiness = model.readiness;
  const auto count = [](std::size_t n) { return tree::json_number(static_cast<long long>(n)); };
  auto value = tree::json_object();
  tree::add_member(value, "form", tree::json_string(model.form->id));
  tree::add_member(value, "edition", tree::json_string(model.form->edition));
  if (model.vendor) tree::add_member(value, "vendor", tree::json_string(model.vendors[*model.vendor].id));
  tree::add_member(value, "rows", count(readiness.rows));
  tree::add_member(value, "answered", count(readiness.answered));
  tree::add_member(value, "yes", count(readiness.yes));
  tree::add_member(value, "undated", count(readiness.undated));
  auto unanswered = tree::json_array();
  for (const auto index : readiness.unanswered) {
    unanswered.elements.push_back(tree::json_string(model.form->items[index].id));
  }
  tree::add_member(value, "unanswered", std::move(unanswered));
  auto proposals = tree::json_array();
  for (const auto index : readiness.proposals) {
    proposals.elements.push_back(tree::json_string(model.form->items[index].id));
  }
  tree::add_member(value, "proposals", std::move(proposals));
  auto open = tree::json_array();
  for (const auto& one : readiness.open) {
    auto entry = tree::json_object();
    tree::add_member(entry, "item", tree::json_string(model.form->items[one.item].id));
    if (one.target) tree::add_member(entry, "target", tree::json_string(base::format_iso_date(*one.target)));
    open.elements.push_back(std::move(entry));
  }
  tree::add_member(value, "open", std::move(open));
  return value;
}

}  // namespace chohyo::cli
