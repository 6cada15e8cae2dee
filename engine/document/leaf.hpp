// Text leaves: a pack's {{names}} filled in, by Mustache, on text only. A value is data whatever it holds: it is never
// read as a template again and never becomes markup.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "check/model.hpp"
#include "document/document.hpp"
#include "form/form.hpp"

namespace chohyo::document {

/// Values whose names begin with `prefix` and a dot: {"vendor", {{"name", "B事業者"}}}.
struct LeafGroup {
  std::string prefix;
  std::map<std::string, std::string> values;
};

/// The vendor's name, or "事業者3" when it is too long for a narrow column; `index` counts from 0.
std::string short_vendor_name(const check::Vendor& vendor, std::size_t index);

/// The values of `vendor.…`; all empty without a vendor.
LeafGroup vendor_leaves(const check::Vendor* vendor, std::size_t index);

/// The values of one document under the names of form/leaf_names.hpp.
class LeafValues {
 public:
  /// `digest` is Metadata::digest; `now` gives the output date, which a blank form leaves to be filled in where it
  /// is printed as the document's own date.
  LeafValues(const check::Model& model, const std::string& digest, base::Instant now);
  ~LeafValues();
  LeafValues(const LeafValues&) = delete;
  LeafValues& operator=(const LeafValues&) = delete;

  /// The leaf's words; {{page}} and {{pages}} become inlines of their own. An empty leaf gives no inlines.
  std::vector<Inline> render(const form::TextLeaf& leaf) const;

  /// The leaf's words with further names, for rows and columns that are repeated.
  std::string text(const form::TextLeaf& leaf, const std::vector<LeafGroup>& more) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// "院長　髙橋 一郎": title and name with a full-width space between; either may be missing.
std::string person_line(const check::Person& person);

}  // namespace chohyo::document
