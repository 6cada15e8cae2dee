// Pieces of messages: how an item, a value and a list of words are named to a person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/source.hpp"
#include "form/form.hpp"

namespace chohyo::check {

/// "(サーバ 2-(6)) アクセスログを管理している。": the label in front, which no other item of the form has, without the
/// number that the text ends with; the words alone of an item without a number. Marks of terms are left out.
std::string item_label(const form::Item& item);

/// The same words without the label.
std::string item_words(const form::Item& item);

/// "システム his": what messages call a record; the list's label alone for one without an id.
std::string record_label(const form::RecordList& list, std::string_view id);

/// How a value is written in this file: `target="2025-03-31"` in XML, `"target": "2025-03-31"` in JSON.
std::string written(std::string_view name, std::string_view value, const diag::Source* source);

/// `first="yes", first="no"`: every option of a choice as it is written in this file.
std::string written_options(const form::Field& choice, const diag::Source* source);

/// The beginning of an owner's answers to a form as it is written in this file: `<contract edition="r6" owner="b">`.
std::string written_table(std::string_view form, std::string_view edition, std::string_view owners,
                          std::string_view owner, const diag::Source* source);

/// "目標日、2回目": labels in Japanese. "\"target\", \"second\"": ids in English.
std::string labels(const std::vector<const form::Field*>& fields);
std::string ids(const std::vector<const form::Field*>& fields);

}  // namespace chohyo::check
