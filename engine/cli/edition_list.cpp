#include "cli/edition_list.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "check/editions.hpp"

namespace chohyo::cli {
namespace {

using check::Change;
using diag::Language;
using diag::Text;

struct Kind {
  Change change;
  Text name;
};

constexpr std::array<Kind, 8> kKinds = {{
    {Change::moved, {"移った項目", "moved items"}},
    {Change::split, {"分かれた項目", "split items"}},
    {Change::merged, {"まとめられた項目", "merged items"}},
    {Change::regrouped, {"組み替えられた項目", "regrouped items"}},
    {Change::partly, {"範囲の変わった項目", "items of another extent"}},
    {Change::overlapping, {"重なるだけで回答を写さない項目", "items that only overlap, whose answers are not copied"}},
    {Change::gone, {"なくなった項目", "items that are gone"}},
    {Change::added, {"新しい項目", "new items"}},
}};

class Lists {
 public:
  explicit Lists(Language language) : language_(language) {}

  std::string say(const Text& text) const { return std::string(text.in(language_)); }
  bool in_japanese() const { return language_ == Language::ja; }

  void line(const std::string& text) { out_ += (out_.empty() ? "" : "\n  ") + text; }
  void line(const Text& name, const std::vector<std::string>& entries) {
    if (entries.empty()) return;
    std::string all;
    for (const std::string& one : entries) all += (all.empty() ? "" : ", ") + one;
    line(say(name) + ": " + all);
  }

  std::string finish() { return std::move(out_); }

 private:
  Language language_;
  std::string out_;
};

std::string labels(const form::Form& form, const std::vector<form::ItemIndex>& items) {
  std::string out;
  for (const form::ItemIndex item : items) out += (out.empty() ? "" : " + ") + at(form.items, item).label;
  return out;
}

/// "サーバ 2-(4) → 権限", for an item without a counterpart its label and why it has none.
std::string entry(const check::ItemChange& change, const form::Form& from, const form::Form& to, const Lists& lists) {
  std::string out = labels(from, change.from);
  if (!change.from.empty() && !change.to.empty()) out += " → ";
  out += labels(to, change.to);
  if (!change.reason.empty()) out += lists.in_japanese() ? "（" + change.reason + "）" : " (" + change.reason + ")";
  if (!change.is_reviewed) out += lists.say({"（提案・未確認）", " (proposal, not reviewed)"});
  return out;
}

/// "サーバ 2-(5) の目標日", "checklist@r6/server/2-5: target".
std::string place(const check::LeftOut& one, const Lists& lists) {
  const std::string& field = lists.in_japanese() ? one.field_label : one.field_id;
  if (!lists.in_japanese()) return one.path + (field.empty() ? "" : ": " + field);
  return one.label + (one.label.empty() || field.empty() ? "" : " の") + field;
}

std::string sentence(const check::LeftOut& one, const form::Form& to, const Lists& lists) {
  const bool ja = lists.in_japanese();
  const std::string where = place(one, lists);
  const std::string year = std::to_string(to.fiscal_year.year);
  switch (one.reason) {
    case check::LeftOut::Reason::outside_year:
      return ja ? where + " " + one.value + " は " + to.edition + " の年度（" +
                      base::format_fiscal_year(to.fiscal_year) + "）の外"
                : where + " " + one.value + " lies outside fiscal year " + year + " of " + to.edition;
    case check::LeftOut::Reason::unfit:
      return ja ? where + " は " + to.edition + " の欄に入らない"
                : where + " does not fit into its field of " + to.edition;
    case check::LeftOut::Reason::no_field:
      return ja ? where + " を書く欄が " + to.edition + " の項目にない"
                : where + " has no place at the item of " + to.edition;
    case check::LeftOut::Reason::differ:
      return ja ? where + " はまとめられた項目の間で食い違う" : where + " differs among the items that are merged";
    case check::LeftOut::Reason::unsettled:
      break;
  }
  return ja ? where + " の答えだけでは " + to.edition + " の項目の答えが決まらない"
            : where + " alone does not settle the answer to the item of " + to.edition;
}

}  // namespace

std::string change_list(const xref::Crosswalk& crosswalk, const form::Form& from, const form::Form& to,
                        Language language) {
  Lists lists(language);
  const auto changes = check::edition_changes(crosswalk, from, to);
  const auto fields = check::field_changes(from, to);
  lists.line(lists.in_japanese() ? from.name() + " から " + to.name() + " へ"
                                 : "from " + from.name() + " to " + to.name());
  for (const Kind& kind : kKinds) {
    std::vector<std::string> entries;
    for (const check::ItemChange& change : changes) {
      if (change.change == kind.change) entries.push_back(entry(change, from, to, lists));
    }
    lists.line(kind.name, entries);
  }
  if (changes.empty()) lists.line(lists.say({"項目は同じ", "the items are the same"}));
  lists.line({"なくなった欄", "fields that are gone"}, fields.gone);
  lists.line({"新しい欄", "new fields"}, fields.added);
  return lists.finish();
}

std::string carried_list(const form::Form& to, std::string_view owner, const check::Proposals& proposals,
                         const check::CarriedOver& carried, Language language) {
  Lists lists(language);
  lists.line(to.name() + (owner.empty() ? "" : "/" + std::string(owner)) + ":");
  std::vector<std::string> copied;
  for (const auto& [id, value] : carried.fields) {
    copied.push_back(lists.in_japanese() ? to.find_field(id)->label : id);
  }
  for (const form::RecordList& list : to.lists) {
    const auto count = std::count_if(carried.records.begin(), carried.records.end(),
                                     [&](const answers::Record& record) { return record.name == list.id; });
    if (count == 0) continue;
    copied.push_back(lists.in_japanese() ? list.label + " " + std::to_string(count) + " 件"
                                         : std::to_string(count) + " records of " + list.id);
  }
  lists.line({"そのまま写したもの（proposal の印なし。確かめてください）",
              "copied as it stands, not marked as a proposal; check it"},
             copied);
  // What a split item leaves behind it would leave behind for each of those that take it up.
  std::vector<std::string> told;
  for (const auto* left_out : {&proposals.left_out, &carried.left_out}) {
    for (const check::LeftOut& one : *left_out) {
      std::string text = sentence(one, to, lists);
      if (std::find(told.begin(), told.end(), text) == told.end()) told.push_back(std::move(text));
    }
  }
  if (copied.empty() && told.empty()) return {};
  if (!told.empty()) lists.line(lists.say({"写さなかったもの:", "not taken over:"}));
  for (const std::string& one : told) lists.line("  " + one);
  return lists.finish();
}

}  // namespace chohyo::cli
