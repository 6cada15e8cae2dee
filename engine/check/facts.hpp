// What an answers file says outside its forms, value by value.
#pragma once

#include <vector>

#include "answers/answers.hpp"
#include "check/model.hpp"

namespace chohyo::check {

/// The values of facility, people and owners, in their order, under the labels of their declarations; empty ones, ids
/// and roles left out.
std::vector<Fact> facts_of(const form::BaseRecords& base, const answers::Answers& answers);

}  // namespace chohyo::check
