// Expressions in attributes of a pack.
#include "form/attribute_place.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {

std::optional<Expression> read_expression(ElementReader& reader, const tree::Attribute& attribute,
                                          const ExpressionNames& names, ExpressionType wanted) {
  ParsedExpression parsed = parse_expression(attribute.value, names, wanted);
  AttributePlaces places(attribute);
  for (ExpressionFault& fault : parsed.faults) {
    reader.note(*fault.code, places.place(fault.begin, fault.end), std::move(fault.arguments));
  }
  return std::move(parsed.value);
}

}  // namespace chohyo::form
