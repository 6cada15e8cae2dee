// Rules: what a pack demands of the answers. A closed list of kinds, each with what it is about; what they find stands
// in check/rule_functions.hpp. Nothing here is read again from text: fields and items are known by place, options by
// id.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "diag/diagnostic.hpp"
#include "form/expression.hpp"
#include "form/places.hpp"

namespace chohyo::form {

/// Ids of options.
using Words = std::vector<std::string>;

struct GateRule {
  ItemIndex item;
  FieldIndex field;
  std::string closes;
};
struct NoOwnerRule {
  std::vector<ItemIndex> items;
};
struct AnsweredRule {
  FieldIndex field;
  OptionalField date;
  Words good;
  OptionalField again, target, done;
};
struct DatedRule {
  FieldIndex field, date;
};
struct RequiredRule {
  FieldIndex field;
  Words when;
  FieldIndex needs;
};
struct SurplusRule {
  FieldIndex field;
  Words when;
  std::vector<FieldIndex> fields;
};
struct OrderRule {
  FieldIndex earlier, later;
};
struct AfterRule {
  FieldIndex field, first;
};
struct StillOpenRule {
  FieldIndex field, again;
  std::string option;
};
struct OverdueRule {
  FieldIndex field;
  std::string when;
  FieldIndex target, again;
};
struct FiscalYearRule {
  std::vector<FieldIndex> fields;
};
struct SinceRule {
  std::vector<ItemIndex> items;  ///< of the table
  FieldIndex from;
  OptionalField fallback;
  FieldIndex field;
};
struct HeadingDateRule {
  std::vector<ItemIndex> items;  ///< of the table
  FieldIndex date;
  OptionalField fallback;
};
struct EveryOwnerRule {};
struct CoordinatedRule {
  ItemIndex item;
  FieldIndex field;
  Words good;
  FieldIndex done;
};
/// The other form is known by names: which of its editions an answers file answers is seen there.
struct AgreesRule {
  ItemIndex item;
  FieldIndex field;
  OptionalField again;
  Words good;
  std::string form, with_item, with_field;
  Words with_good;
  std::string with_done;  ///< may be empty
};
/// What the pack says of its own, with its own words for what is wrong.
struct AssertRule {
  Condition holds;
  std::string message, message_en;
  OptionalField at;       ///< whose place is told; without it the item's, or the form's
  bool of_items = false;  ///< looked at for each of `items`; else once for the form
  std::vector<ItemIndex> items;
  /// Looked at for each record there.
  struct OfRecords {
    RecordPlace place;
    std::optional<RecordFieldIndex> at;  ///< whose place is told; without it the record's
  };
  std::optional<OfRecords> of;
};

struct Rule {
  std::string id;  ///< "V03", as in the documentation
  std::variant<GateRule, NoOwnerRule, AnsweredRule, DatedRule, RequiredRule, SurplusRule, OrderRule, AfterRule,
               StillOpenRule, OverdueRule, FiscalYearRule, SinceRule, HeadingDateRule, EveryOwnerRule, CoordinatedRule,
               AgreesRule, AssertRule>
      content;
  std::optional<diag::Severity> severity;  ///< overrides the code's own
  diag::Span span;
};

}  // namespace chohyo::form
