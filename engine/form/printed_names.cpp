#include "form/printed_names.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace chohyo::form {
namespace {

class Collector {
 public:
  Collector(const Form& form, const std::set<std::string>& on) : form_(form), on_(on) {}

  std::set<std::string> collect() {
    for (std::size_t i = 0; i < form_.page_setups(); ++i) {
      const PageSetup& page = form_.page_setup(i);
      for (const auto* lines : {&page.header, &page.footer}) {
        for (const PageLine& line : *lines) {
          for (const TextLeaf* leaf : {&line.left, &line.center, &line.right}) add(*leaf);
        }
      }
    }
    walk(form_.body, [this](const Block& block) {
      if (!is_printed(block.option)) return false;
      each_leaf(block, [this](const TextLeaf& leaf) { add(leaf); });
      if (const auto* table = std::get_if<Table>(&block.content)) add(*table);
      return true;
    });
    for (const RecordList& list : form_.lists) follow(list);
    return std::move(names_);
  }

 private:
  /// Who prints {{system.owner.name}} prints what the owner is called.
  void follow(const RecordList& list) {
    for (const RecordField& field : list.fields) {
      const std::string begin = list.id + "." + field.field.id + ".";
      std::set<std::string> reached;
      for (auto name = names_.lower_bound(begin); name != names_.end() && name->starts_with(begin); ++name) {
        reached.insert(field.to + "." + name->substr(begin.size()));
      }
      names_.merge(reached);
    }
    for (const RecordList& inner : list.lists) follow(inner);
  }

  bool is_printed(const std::string& option) const {
    if (option.empty() || on_.contains(option)) return true;
    return std::any_of(form_.options.begin(), form_.options.end(),
                       [&](const SwitchOption& one) { return one.id == option && one.on; });
  }

  void add(const TextLeaf& leaf) {
    for (std::string& name : names_in(leaf)) names_.insert(std::move(name));
  }
  void add(const Table& table) {
    for (const auto& row : table.header_rows) {
      for (const HeaderCell& cell : row) {
        if (is_printed(table.columns[cell.column].option)) add(cell.text);
      }
    }
    for (const TableRow& row : table.rows) {
      if (const auto* each = std::get_if<EachRow>(&row.content)) add(table, *each);
      const auto* words = std::get_if<WordsRow>(&row.content);
      for (std::size_t c = 0; words && c < table.columns.size(); ++c) {
        const auto cell = words->cells.find(c);
        if (cell != words->cells.end() && is_printed(table.columns[c].option)) add(cell->second.text);
      }
    }
  }
  void add(const Table& table, const EachRow& each) {
    for (const auto& [column, cell] : each.cells) {
      if (is_printed(table.columns[column].option)) add(cell.text);
    }
    for (const EachRow& inner : each.inner) add(table, inner);
  }

  const Form& form_;
  const std::set<std::string>& on_;
  std::set<std::string> names_;
};

}  // namespace

std::set<std::string> printed_names(const Form& form, const std::set<std::string>& on) {
  return Collector(form, on).collect();
}

}  // namespace chohyo::form
