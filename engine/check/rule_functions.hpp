// One function a rule kind; what a rule is about stands in form/rule.hpp.
// Rules about what is missing look at items that apply; rules about what is written look at all of them.
#pragma once

#include "check/rule_run.hpp"

namespace chohyo::check {

// rules_scope.cpp: which items apply.
/// If `item` answers `field` with the option `closes`, all other items must be empty and do not apply.
void run(const form::GateRule&, const RuleRun&);
/// If the file says that no owner is under contract, `items` may stay empty and do not apply.
void run(const form::NoOwnerRule&, const RuleRun&);

// rules_missing.cpp: what the inspector will ask for.
/// `field` has an answer and `date` its date.
void run(const form::AnsweredRule&, const RuleRun&);
/// If one of `field` and `date` is given, the other is too.
void run(const form::DatedRule&, const RuleRun&);
/// If `field` is answered with one of the options `when`, `needs` is given.
void run(const form::RequiredRule&, const RuleRun&);

// rules_contradiction.cpp: what cannot be, or is probably not meant.
/// If `field` is answered with one of the options `when`, none of `fields` is given.
void run(const form::SurplusRule&, const RuleRun&);
/// The date `earlier` is not later than the date `later`.
void run(const form::OrderRule&, const RuleRun&);
/// `field` is not given without `first`.
void run(const form::AfterRule&, const RuleRun&);

// rules_time.cpp: dates against the fiscal year and today.
/// `field` and `again` are both answered with `option`.
void run(const form::StillOpenRule&, const RuleRun&);
/// `field` is answered with `when`, the date `target` has passed, and `again` is not answered.
void run(const form::OverdueRule&, const RuleRun&);
/// The dates of `fields` lie in the form's fiscal year. If all of them lie elsewhere, the edition is the mistake, and
/// that is said once.
void run(const form::FiscalYearRule&, const RuleRun&);

// rules_contract.cpp: tables that hospital and owner fill in together.
/// The date `field` of the table's items is not earlier than the form's date `from` (or else `fallback`).
void run(const form::SinceRule&, const RuleRun&);
/// A table with answers has the form's date `date` (or else `fallback`). Said once for tables that share a date.
void run(const form::HeadingDateRule&, const RuleRun&);
/// Every owner of the file has a table. Said once, at the first table of the file.
void run(const form::EveryOwnerRule&, const RuleRun&);
/// With two owners or more `item` does not stay open: `field` is answered with a word of `good`, or the date `done` is
/// given.
void run(const form::CoordinatedRule&, const RuleRun&);
/// The latest answer to `item` (`again`, else `field`) does not contradict the row `with-item` of the owners' tables
/// of another form: good while a table is not, or not good though all tables are.
void run(const form::AgreesRule&, const RuleRun&);

// rules_assert.cpp: what the pack says in an expression of its own.
/// The expression is not known to be false, for each item it is about, or once for the form.
void run(const form::AssertRule&, const RuleRun&);

}  // namespace chohyo::check
