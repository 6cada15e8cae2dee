// Text leaves: a pack's {{names}} filled in, by Mustache, on text only. A value is data whatever it holds: it is never
// read as a template again and never becomes markup.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/model.hpp"
#include "document/document.hpp"
#include "form/form.hpp"

namespace chohyo::document {

/// Where a value comes from.
struct Origin {
  Input input;
  diag::Span span;
};

/// Words by the names that stand for them.
using LeafWords = std::map<std::string, std::string>;

/// Values whose names begin with `prefix` and a dot: {"owner", {{"name", "B社"}}}; without a prefix they stand
/// alone.
struct LeafGroup {
  std::string prefix;
  LeafWords values;
  std::map<std::string, LeafWords> inner = {};  ///< "owner" of a system: {"owner", {{"name", "B社"}}}
  std::map<std::string, Origin> origins = {};   ///< of values that are records' answers, by what follows the prefix
};

/// A record's name, or what stands for it when it is too long for a narrow column ("会社3"); `index` counts from 0.
std::string short_name(const form::RecordList& list, const std::string& name, std::size_t index);

/// The values of `owner.…` for the owner at `index` of the model; all empty without such an owner.
LeafGroup owner_leaves(const check::Model& model, std::optional<std::size_t> index);

/// The short name of the owner at `index`.
std::string short_owner_name(const check::Model& model, std::size_t index);

/// What the names of form/leaf_names.hpp stand for: a scope that never changes. An inner scope, such as that of a
/// loop's entry, points to the one around it; its names hide those of the outer one, and are gone where it ends.
class LeafValues {
 public:
  /// The names of one document. `digest` is Metadata::digest; `now` gives the output date, which a blank form leaves to
  /// be filled in where it is printed as the document's own date.
  LeafValues(const check::Model& model, const std::string& digest, base::Instant now);
  /// Further names, for rows and columns that are repeated. Precondition: `outer` outlives this scope.
  LeafValues(const LeafValues& outer, const std::vector<LeafGroup>& more);
  ~LeafValues();
  LeafValues(const LeafValues&) = delete;
  LeafValues& operator=(const LeafValues&) = delete;

  /// The leaf's words; {{page}} and {{pages}} become inlines of their own. An empty leaf gives no inlines.
  std::vector<Inline> render(const form::TextLeaf& leaf) const;

  /// The leaf's words.
  std::string text(const form::TextLeaf& leaf) const;

  /// The same, every answer of a record as words of its own that know where it stands in the file. `groups`: the names
  /// of this scope, the later of two of the same name holds.
  std::vector<Inline> placed(const form::TextLeaf& leaf, const std::vector<LeafGroup>& groups) const;

 private:
  struct Scope;
  std::unique_ptr<const Scope> scope_;
};

/// "院長　髙橋 一郎": title and name with a full-width space between; either may be missing.
std::string person_line(const form::RecordList& people, const check::Record& person);

}  // namespace chohyo::document
