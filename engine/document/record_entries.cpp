#include "document/record_entries.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <type_traits>
#include <utility>

#include "base/answer_path.hpp"
#include "document/answer_cell.hpp"
#include "document/leaf.hpp"

namespace chohyo::document {
namespace {

/// A text that is a whole number; texts that are none come behind those.
std::optional<long long> number_in(const std::string& text) {
  long long value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return !text.empty() && error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

bool is_before(const std::string& a, const std::string& b) {
  const auto x = number_in(a), y = number_in(b);
  if (x && y) return *x < *y;
  return x || y ? x.has_value() : a < b;
}

/// The order of two answers to one field. Precondition: both are answered.
bool is_before(const check::Value& a, const check::Value& b) {
  if (a.index() != b.index()) return a.index() < b.index();
  return std::visit(
      [&](const auto& one) {
        using T = std::decay_t<decltype(one)>;
        const T& other = std::get<T>(b);
        if constexpr (std::is_same_v<T, std::string>) {
          return is_before(one, other);
        } else if constexpr (requires { one < other; }) {
          return one < other;
        } else {
          return false;
        }
      },
      a);
}

/// Records without a value come last, whichever way the others are ordered.
void sort(const form::Loop& loop, const form::RecordList& list, std::vector<Entry>& entries) {
  if (loop.sort.empty()) return;
  const auto field = list.find(loop.sort);
  const auto answer = [&](const Entry& entry) -> const check::Entry& { return entry.record->entries[field->value()]; };
  const auto answered = [&](const Entry& entry) {
    return field ? answer(entry).answered() : !entry.record->id.empty();
  };
  const auto before = [&](const Entry& a, const Entry& b) {
    return field ? is_before(answer(a).value, answer(b).value) : is_before(a.record->id, b.record->id);
  };
  std::stable_sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    if (!answered(a) || !answered(b)) return answered(a) && !answered(b);
    return loop.descending ? before(b, a) : before(a, b);
  });
}

/// A record of the model, which outlives all entries.
std::shared_ptr<const check::Record> kept(const check::Record& record) {
  return {std::shared_ptr<const check::Record>(), &record};
}

/// Of base lists that have one.
void add_short_name(const form::RecordList& list, const check::Record& record, const check::Model& model,
                    LeafWords& out) {
  const auto name = list.find("name");
  if (list.short_name.empty() || !name) return;
  std::string& words = out["short"];
  words = answer_words(at(list.fields, *name).field, record.entries[name->value()]);
  if (words.empty()) return;  // as of a record to write in, which is none of the model's
  words = short_name(list, words, base::index_of(check::records_of(model, list.id), record).value());
}

class RecordMaker {
 public:
  RecordMaker(const form::RecordLoop& loop, const check::Model& model) : loop_(loop), model_(model) {}

  void add(const std::vector<check::Record>& records, const LeafGroup* around, const check::Record* outer) {
    for (const check::Record& record : records) {
      entries.push_back(entry_of(kept(record), around));
      if (outer) entries.back().outer = {loop_.outer, outer};
    }
  }

  /// The records of the inner list of all records of the outer one.
  void add_inner() {
    for (const check::Record& outer : check::records_of(model_, loop_.outer->id)) {
      const LeafGroup around = record_leaves(model_, *loop_.outer, outer);
      add(inner_of(outer), &around, &outer);
    }
  }

  const std::vector<check::Record>& inner_of(const check::Record& outer) const {
    return outer.inner[base::index_of(loop_.outer->lists, *loop_.list).value()];
  }

  /// Paths of blank records count on from those that the file has.
  void add_blank(std::size_t blank) {
    const std::string path = base::path_to(check::record_path(model_), loop_.list->id);
    const std::size_t written = entries.size();
    for (std::size_t i = 0; i < blank; ++i) {
      auto record = std::make_shared<check::Record>();
      record->path = check::record_path_in(path, {}, written + i);
      record->entries.resize(loop_.list->fields.size());
      record->inner.resize(loop_.list->lists.size());
      Entry entry = entry_of(std::move(record), nullptr);
      entry.blank = true;
      entries.push_back(std::move(entry));
    }
  }

  std::vector<Entry> entries;

 private:
  Entry entry_of(std::shared_ptr<const check::Record> record, const LeafGroup* around) const {
    Entry entry{record_leaves(model_, *loop_.list, *record)};
    if (around) entry.around.push_back(*around);
    entry.record = std::move(record);
    return entry;
  }

  const form::RecordLoop& loop_;
  const check::Model& model_;
};

}  // namespace

std::vector<Entry> record_entries(const form::Loop& loop, const form::RecordLoop& records, const Sources& sources,
                                  const Entry* around, std::size_t blank) {
  RecordMaker maker(records, sources.model);
  if (records.outer && around && around->record) {
    maker.add(maker.inner_of(*around->record), &around->leaves, around->record.get());
  } else if (records.outer) {
    maker.add_inner();
  } else {
    maker.add(check::records_of(sources.model, records.list->id), nullptr, nullptr);
  }
  sort(loop, *records.list, maker.entries);
  maker.add_blank(blank);
  return std::move(maker.entries);
}

LeafGroup record_leaves(const check::Model& model, const form::RecordList& list, const check::Record& record) {
  LeafGroup out{list.id, {{list.key, record.id}}};
  const auto note_origin = [&](const std::string& name, const form::Field& field, const check::Record& of,
                               const check::Entry& entry) {
    if (entry.answered()) out.origins[name] = {{check::answer_path(of.path, field), field.label}, entry.span};
  };
  add_short_name(list, record, model, out.values);
  if (record.id_span) out.origins[list.key] = {{base::path_to(record.path, list.key), list.label}, record.id_span};
  for (std::size_t f = 0; f < list.fields.size(); ++f) {
    const form::RecordField& field = list.fields[f];
    if (!field.is_reference()) {
      out.values[field.field.id] = answer_words(field.field, record.entries[f]);
      note_origin(field.field.id, field.field, record, record.entries[f]);
      continue;
    }
    const form::RecordList& target = *form::find_target(*model.form, field.to);
    const auto* link = std::get_if<check::Link>(&record.entries[f].value);
    const check::Record* to = link ? &check::records_of(model, field.to)[link->record] : nullptr;
    const std::string prefix = field.field.id + ".";
    LeafWords& words = out.inner[field.field.id];
    words[target.key] = to ? to->id : std::string();
    if (to) {
      out.origins[prefix + target.key] = {{check::answer_path(record.path, field.field), field.field.label},
                                          record.entries[f].span};
    }
    if (to) {
      add_short_name(target, *to, model, words);
    } else if (!target.short_name.empty()) {
      words["short"];
    }
    for (std::size_t t = 0; t < target.fields.size(); ++t) {
      const form::RecordField& further = target.fields[t];
      if (further.is_reference()) continue;
      std::string& value = words[further.field.id];
      if (!to) continue;
      value = answer_words(further.field, to->entries[t]);
      note_origin(prefix + further.field.id, further.field, *to, to->entries[t]);
    }
  }
  return out;
}

}  // namespace chohyo::document
