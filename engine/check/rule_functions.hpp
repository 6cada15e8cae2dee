// One function a rule kind; its arguments stand in form/rule_kinds.cpp.
// Rules about what is missing look at items that apply; rules about what is written look at all of them.
#pragma once

#include "check/rule_access.hpp"

namespace chohyo::check {

// rules_scope.cpp: which items apply.
/// If `item` answers `field` with the option `closes`, all other items must be empty and do not apply.
void gate(const RuleAccess&);
/// If the file says that no vendor is under contract, `items` may stay empty and do not apply.
void no_vendor(const RuleAccess&);

// rules_missing.cpp: what the inspector will ask for.
/// `field` has an answer and `date` its date.
void answered(const RuleAccess&);
/// If one of `field` and `date` is given, the other is too.
void dated(const RuleAccess&);
/// If `field` is answered with the option `when`, `needs` is given.
void required(const RuleAccess&);

// rules_contradiction.cpp: what cannot be, or is probably not meant.
/// If `field` is answered with the option `when`, none of `fields` is given.
void surplus(const RuleAccess&);
/// The date `earlier` is not later than the date `later`.
void order(const RuleAccess&);
/// `field` is not given without `first`.
void after(const RuleAccess&);

// rules_time.cpp: dates against the fiscal year and today.
/// `field` and `again` are both answered with `option`.
void still_open(const RuleAccess&);
/// `field` is answered with `when`, the date `target` has passed, and `again` is not answered.
void overdue(const RuleAccess&);
/// The dates of `fields` lie in the form's fiscal year. If all of them lie elsewhere, the edition is the mistake, and
/// that is said once.
void fiscal_year(const RuleAccess&);

// rules_contract.cpp: tables that hospital and vendor fill in together.
/// The date `field` of the table's items is not earlier than the form's date `from` (or else `fallback`).
void since(const RuleAccess&);
/// A table with answers has the form's date `date` (or else `fallback`). Said once for tables that share a date.
void heading_date(const RuleAccess&);
/// Every vendor of the file has a table. Said once, at the first table of the file.
void every_vendor(const RuleAccess&);
/// With two vendors or more `item` does not stay open: `field` is answered `good`, or the date `done` is given.
void coordinated(const RuleAccess&);
/// The latest answer to `item` (`again`, else `field`) does not contradict the row `with-item` of the vendors' tables
/// of another form: good while a table is not, or not good though all tables are.
void agrees(const RuleAccess&);

}  // namespace chohyo::check
