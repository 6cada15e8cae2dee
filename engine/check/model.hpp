// The model: typed answers of one facility to one form. After it nothing downstream parses or guesses.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "form/form.hpp"
#include "form/value.hpp"

namespace chohyo::check {

using form::Choice;
using form::Choices;
using form::Link;
/// Unanswered, or an answer of the field's kind.
using form::Value;

struct Entry {
  Value value;
  diag::Span span;        ///< points nowhere when unanswered
  bool computed = false;  ///< worked out from other answers (form::Field::total); `span` is where the file has it too

  bool answered() const { return !std::holds_alternative<std::monostate>(value); }
};

/// The answers to one item: `entries` runs parallel to Form::fields (fields the item does not carry stay empty).
struct ItemAnswers {
  std::vector<Entry> entries;
  diag::Span span;           ///< the item's record; points nowhere when the file has none
  bool is_proposal = false;  ///< taken from elsewhere, and nobody has confirmed it yet

  const Entry& at(form::FieldIndex field) const { return entries[field.value()]; }
};

/// A record of a list.
struct Record {
  std::string id;              ///< as the file writes it; empty when it has none
  std::string path;            ///< "bcp-plan/system/his"; a record without an id, the third: "…/system/+3"
  std::vector<Entry> entries;  ///< parallel to RecordList::fields
  std::vector<std::vector<Record>> inner;  ///< parallel to RecordList::lists
  diag::Span id_span;                      ///< points nowhere without an id
  diag::Span span;
};

struct Facility {
  std::string id, name;
  std::vector<Entry> entries;  ///< parallel to the fields of BaseRecords::facility, the name among them
  diag::Span span;
};

/// A company under contract, or about to be.
struct Owner {
  std::string id, name;
  std::vector<Entry> entries;  ///< parallel to the fields of the base list of owners, the name among them
  diag::Span span;
};

/// A value the file holds outside its forms: of the facility, a person or an owner. Forms print it in running words, so
/// its place is kept beside it.
struct Fact {
  std::string path, label;  ///< "owners/b/name", "会社名"
  std::string text;
  diag::Span span;
  const form::RecordList* list = nullptr;    ///< whose record holds it: the facility, people, owners
  const form::RecordField* field = nullptr;  ///< of that list
};

/// What one owner's table says, for a form that lays tables side by side.
struct OwnerTable {
  std::size_t owner = 0;           ///< index into Model::owners
  bool given = false;              ///< the file has this owner's table
  std::vector<ItemAnswers> items;  ///< parallel to the compared form's items
};

/// What needs talking about, the gravest first. `no_table`: an owner without a table; the others are about rows, `open`
/// when somebody answered one with no and the work is not done.
enum class Gap { no_table, unheld, doubled, open, unanswered };

/// One thing to talk about: a row of the compared form, and the owners it concerns (empty: nobody's in particular).
struct GapEntry {
  Gap gap = Gap::unheld;
  form::OptionalItem item;
  std::vector<std::size_t> owners;
};

/// The tables of all owners side by side.
struct ComparedTables {
  form::FormPtr form;  ///< the form the tables answer
  std::vector<OwnerTable> tables;
  std::vector<GapEntry> gaps;  ///< by kind, then by item
};

/// How ready the form is for an inspector.
struct Readiness {
  std::size_t rows = 0;                 ///< rows that apply to this facility
  std::size_t answered = 0;             ///< rows with a first answer and its date
  std::size_t yes = 0;                  ///< rows whose latest answer is the rule's good one
  std::size_t undated = 0;              ///< answered, but without a date
  std::vector<form::ItemIndex> unanswered;  ///< items without a first answer
  std::vector<form::ItemIndex> proposals;   ///< items whose answers nobody has confirmed; counted above all the same
  struct Open {
    form::ItemIndex item;
    std::optional<base::Date> target;
    form::OptionalField target_field;  ///< none when the item cannot have a target
    form::OptionalField next_field;    ///< what is filled in once the work is done; none when nothing is left to
  };
  std::vector<Open> open;  ///< items still answered no, in target order (those without a target first)
};

struct Model {
  form::FormPtr form;
  std::shared_ptr<const diag::Source> source;  ///< keeps spans valid; null for a blank form
  Facility facility;
  std::vector<Owner> owners;
  std::vector<Fact> facts;                 ///< facility, people, owners; nothing that is empty
  std::optional<std::size_t> owner;        ///< index into `owners`: the one this form is made for
  std::vector<Entry> fields;               ///< answers of the form as a whole, parallel to Form::fields
  std::vector<ItemAnswers> items;          ///< parallel to Form::items
  std::vector<std::vector<Record>> lists;  ///< parallel to Form::lists; a record in which nothing is written is none
  std::vector<std::vector<Record>> base;   ///< people and owners: parallel to BaseRecords::lists
  std::optional<ComparedTables> compared;
  Readiness readiness;
  bool blank = false;  ///< the unfilled form: nothing is missing, nothing is counted
};

/// The records of the list of that id, the form's or a base list; none of a list that there is not.
const std::vector<Record>& records_of(const Model& model, std::string_view list);

/// The first person of that role; null if none.
const Record* find_person(const Model& model, std::string_view role);

/// "bcp-plan/system/his", or without an id "bcp-plan/system/+3": the path of a record of the list at the path `list`;
/// `place` counts from 0.
std::string record_path_in(std::string_view list, std::string_view id, std::size_t place);

/// "checklist", "contract/b": what the paths of a record's answers begin with; `owner` is the id of the owner whose
/// table it is, or empty.
std::string record_path(const form::Form& form, std::string_view owner);
std::string record_path(const Model& model);

/// "checklist/server/2-4/first", "contract/b/part1/A-1/first": the stable name of an answer.
std::string answer_path(std::string_view record, const form::Item& item, const form::Field& field);
/// "contract/b/first-date": the same for an answer of the form as a whole.
std::string answer_path(std::string_view record, const form::Field& field);

}  // namespace chohyo::check
