// The names that expressions of a form may use: its fields, its items, its records, its switches.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/expression_parser.hpp"
#include "form/form.hpp"

namespace chohyo::form {

/// What an expression looks at.
struct ExpressionSight {
  bool item_at_hand = false;               ///< fields of items stand for those of one item
  bool options = false;                    ///< `switch.ID`: known only where a document is made
  std::vector<RecordPlace> records = {};   ///< whose fields stand for those of one record: of the loops around
  std::optional<std::size_t> number = {};  ///< the name of a range stands for its field of that number
};

class FormNames final : public ExpressionNames {
 public:
  FormNames(const Form& form, ExpressionSight sight) : form_(form), sight_(sight) {}

  std::optional<Named> one(std::string_view name) const override;
  std::optional<Named> all(std::string_view name) const override;
  std::optional<Named> of_item(std::string_view item, std::string_view field) const override;
  base::FiscalYear fiscal_year() const override { return form_.fiscal_year; }
  std::vector<std::string> names() const override;
  std::vector<std::string> lists() const override;
  std::vector<std::string> items() const override;
  std::vector<std::string> fields_of(std::string_view item) const override;

 private:
  Named named(FieldIndex field, Reference::Scope scope, WhichItem item = ItemAtHand{}) const;
  const Field* find_field(std::string_view name) const;
  std::optional<Named> series(std::string_view name) const;
  std::optional<Named> record_field(const RecordPlace& place, const RecordList& list, std::string_view field) const;
  bool is_at_hand(const RecordPlace& place) const;

  const Form& form_;
  const ExpressionSight sight_;
};

/// What a field's values are in an expression.
ExpressionType type_of(FieldKind kind);

}  // namespace chohyo::form
