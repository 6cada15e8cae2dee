#include <algorithm>
#include <cmath>
#include <vector>

#include "cli/xref_writers.hpp"
#include "xref/crosswalk.hpp"

namespace chohyo::cli {
namespace {

using diag::Language;
using diag::Text;
using xref::Edge;
using xref::ItemRef;
using xref::Relation;

/// How what was asked about stands to the other.
Text relation_words(Relation relation) {
  switch (relation) {
    case Relation::cites:
      return {"引用", "cites"};
    case Relation::equivalent:
      return {"同じ", "same as"};
    case Relation::subset:
      return {"含まれる", "part of"};
    case Relation::superset:
      return {"含む", "includes"};
    case Relation::intersects:
      break;
  }
  return {"重なる", "overlaps"};
}

class Writer {
 public:
  Writer(const xref::Report& report, Language language) : report_(report), language_(language) {}

  std::string write() {
    for (const xref::PlaceReport& place : report_.places) write_place(place);
    for (const xref::RowReport& row : report_.rows) write_row(row);
    return std::move(out_);
  }

 private:
  std::string say(const Text& text) const { return std::string(text.in(language_)); }

  void line(int level, const std::string& text) {
    out_.append(static_cast<std::size_t>(level) * 2, ' ');
    out_ += text + "\n";
  }

  void open_block() {
    if (!out_.empty()) out_ += "\n";
  }

  /// "[contract/part1/A-1, contract-guide/part1/A-1]".
  std::string paths(const std::vector<ItemRef>& rows) const {
    std::string out;
    for (const ItemRef& row : rows) out += (out.empty() ? "[" : ", ") + xref::item_path(*report_.crosswalk, row);
    return out + "]";
  }

  /// " （提案・未確認）", or nothing for what was reviewed.
  std::string proposal(xref::ReviewStatus status) const {
    return status == xref::ReviewStatus::proposed ? say({"（提案・未確認）", " (proposal, not reviewed)"}) : "";
  }

  void write_doubt(int level, const Edge& edge) {
    if (!edge.is_uncertain()) return;
    const std::string share = std::to_string(std::lround(edge.certainty * 100)) + "%";
    const bool ja = language_ == Language::ja;
    std::string text = ja ? "読み不確か（確かさ " + share + "）" : "uncertain reading (certainty " + share + ")";
    if (!edge.printed.empty())
      text += ja ? "、印刷は「" + edge.printed + "」" : ", printed as \"" + edge.printed + "\"";
    line(level, text + ": " + edge.note);
  }

  void write_place(const xref::PlaceReport& place) {
    open_block();
    const xref::Crosswalk& crosswalk = *report_.crosswalk;
    line(0, crosswalk.name(place.place) + "  [" + crosswalk.path(place.place) + "]");
    const std::string& address = at(crosswalk.guidelines, place.place.guideline).address;
    if (!address.empty()) line(1, address);
    for (const Edge* edge : place.edges) {
      const bool cited = edge->relation == Relation::cites;
      line(1, (cited ? "" : say(relation_words(reversed(edge->relation))) + "  ") + edge->from->label + "  " +
                  paths(rows_like(crosswalk, edge->from)) + proposal(edge->status));
      line(2, xref::line_of(*edge->from));
      if (!cited) line(2, edge->rationale);
      write_doubt(2, *edge);
    }
    if (place.edges.empty())
      line(1, say({"（ここを直接に挙げる項目はありません）", "(no item names this place itself)"}));
  }

  void write_row(const xref::RowReport& row) {
    open_block();
    const ItemRef& asked = row.rows.front();
    line(0, xref::form_title(*report_.crosswalk, *asked.form) + " " + asked->label + "  " + paths(row.rows));
    line(1, xref::line_of(*asked));
    if (!row.clauses.empty()) line(1, say({"ガイドライン等:", "guidelines:"}));
    std::vector<xref::ClauseRef> told;  // companions may name the same place
    for (const Edge* edge : row.clauses) {
      if (std::find(told.begin(), told.end(), *edge->to_clause) != told.end() && !edge->is_uncertain()) continue;
      told.push_back(*edge->to_clause);
      write_clause(*edge);
    }
    if (!row.counterparts.empty()) line(1, say({"対応する項目:", "counterparts:"}));
    for (const xref::Counterpart& counterpart : row.counterparts) write_counterpart(counterpart);
    if (!row.unmatched.empty()) line(1, say({"対応するものなし:", "no counterpart:"}));
    for (const xref::NoCounterpart* none : row.unmatched) {
      const std::string in = none->in_form ? xref::form_title(*report_.crosswalk, *none->in_form)
                                           : at(report_.crosswalk->guidelines, *none->in_guideline).printed;
      line(2, in + proposal(none->status));
      line(3, none->reason);
    }
  }

  void write_clause(const Edge& edge) {
    const xref::Crosswalk& crosswalk = *report_.crosswalk;
    const bool cited = edge.relation == Relation::cites;
    line(2, (cited ? "" : say(relation_words(edge.relation)) + "  ") + crosswalk.name(*edge.to_clause) + "  [" +
                crosswalk.path(*edge.to_clause) + "]" + proposal(edge.status));
    if (!cited) line(3, edge.rationale);
    write_doubt(3, edge);
  }

  void write_counterpart(const xref::Counterpart& counterpart) {
    const xref::Crosswalk& crosswalk = *report_.crosswalk;
    line(2, say(relation_words(counterpart.relation)) + "  " + form_title(crosswalk, *counterpart.other.form) + " " +
                counterpart.other->label + "  [" + item_path(crosswalk, counterpart.other) + "]" +
                proposal(counterpart.edge->status));
    line(3, xref::line_of(*counterpart.other));
    line(3, counterpart.edge->rationale);
    write_doubt(3, *counterpart.edge);
  }

  const xref::Report& report_;
  const Language language_;
  std::string out_;
};

}  // namespace

std::string xref_text(const xref::Report& report, Language language) { return Writer(report, language).write(); }

}  // namespace chohyo::cli
