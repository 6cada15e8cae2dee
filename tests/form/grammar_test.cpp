// The grammar of packs against the loader: what the one says, the other does.
#include "form/grammar.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "diag/printer.hpp"
#include "form/codes.hpp"
#include "form/grammar_elements.hpp"
#include "form/owner_words.hpp"
#include "form/small_pack.hpp"
#include "tree/xml.hpp"

namespace chohyo::form {
namespace {

namespace fs = std::filesystem;
using grammar::Type;

/// A name of the grammar as the packs write it.
std::string spelled(std::string_view name) { return in_words_of(usual_base_records()->owners(), name); }

struct Pack {
  std::string path;  ///< parts in files of their own are looked for beside it
  tree::Element root;
};

/// The packs there are: the documented one and the official forms.
std::vector<Pack> packs() {
  std::vector<std::pair<std::string, std::string>> texts = {{"form.xml", small_pack()}, {"form.xml", prose_pack()}};
  std::set<fs::path> paths;
  for (const auto& one : fs::recursive_directory_iterator(CHOHYO_SOURCE_DIR "/templates")) {
    if (one.path().filename() == "form.xml") paths.insert(one.path());
  }
  for (const auto& path : paths) texts.emplace_back(path.string(), file_text(path.string()));
  std::vector<Pack> out;
  for (const auto& [path, text] : texts) {
    auto root = tree::parse_xml(std::make_shared<const diag::Source>(path, text));
    out.push_back({path, std::move(root.value.value())});
  }
  return out;
}

/// The rule of a child; null if it may not stand there.
const grammar::Element* rule_of(const grammar::Element& parent, std::string_view child) {
  for (const grammar::Child& one : parent.children) {
    if (one.element->name == child) return one.element;
  }
  return nullptr;
}

/// A place of a pack and the rule for it.
struct Place {
  tree::Element* element;
  const grammar::Element* rule;
};

void walk(tree::Element& element, const grammar::Element& rule, std::vector<Place>& out) {
  out.push_back({&element, &rule});
  for (tree::Element& child : element.children) {
    const grammar::Element* known = rule_of(rule, child.name);
    ASSERT_TRUE(known) << "<" << element.name << "> holds <" << child.name << ">";
    walk(child, *known, out);
  }
}

/// Whether the loader notes `code`, with these arguments in front, when it reads the pack.
bool notes(const Pack& pack, const diag::Code& code, const diag::Arguments& arguments = {}) {
  const auto loaded = read_pack(std::make_shared<const diag::Source>(pack.path, tree::write_xml(pack.root)));
  return std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [&](const diag::Diagnostic& one) {
    return one.code == &code && one.arguments.size() >= arguments.size() &&
           std::equal(arguments.begin(), arguments.end(), one.arguments.begin());
  });
}

std::string where(const Place& place, const grammar::Attribute& attribute) {
  return std::string(place.rule->key) + " " + std::string(attribute.name);
}

/// Calls `see` once for every attribute of every kind of element that the packs hold, with a place to try it at.
template <class See>
void for_each_attribute(See see) {
  std::set<std::string> seen;
  std::vector<Pack> all = packs();
  for (Pack& pack : all) {
    std::vector<Place> places;
    walk(pack.root, grammar::kForm, places);
    for (const Place& place : places) {
      for (grammar::Attribute attribute : place.rule->attributes) {
        const std::string name = spelled(attribute.name);
        attribute.name = name;
        if (!place.element->find(attribute.name) || !seen.insert(where(place, attribute)).second) continue;
        const std::vector<tree::Attribute> kept = place.element->attributes;
        see(pack, place, attribute);
        place.element->attributes = kept;
      }
    }
  }
  EXPECT_GT(seen.size(), 90u);
}

void set(tree::Element& element, std::string_view attribute, const std::string& value) {
  const auto found = std::find_if(element.attributes.begin(), element.attributes.end(),
                                  [&](const tree::Attribute& one) { return one.name == attribute; });
  found->value = value;
}

TEST(Grammar, KeysAreUniqueAndEveryElementIsExplained) {
  std::set<std::string_view> keys;
  for (const grammar::Element* element : grammar::all_elements()) {
    EXPECT_TRUE(keys.insert(element->key).second) << element->key;
    EXPECT_FALSE(element->means.ja.empty() || element->means.en.empty()) << element->key;
    std::set<std::string_view> names;
    for (const grammar::Attribute& attribute : element->attributes) {
      EXPECT_TRUE(names.insert(attribute.name).second) << element->key << " " << attribute.name;
      EXPECT_FALSE(attribute.means.ja.empty() || attribute.means.en.empty()) << element->key << " " << attribute.name;
      EXPECT_FALSE(attribute.needed && !attribute.usual.empty()) << element->key << " " << attribute.name;
      EXPECT_EQ(attribute.type == Type::word, attribute.words.size > 0) << element->key << " " << attribute.name;
    }
    std::set<std::string_view> children;
    for (const grammar::Child& child : element->children) {
      EXPECT_TRUE(children.insert(child.element->name).second) << element->key << " " << child.element->name;
    }
  }
  EXPECT_GT(keys.size(), 50u);
}

TEST(Grammar, HoldsEveryElementAndAttributeOfThePacks) {
  std::vector<Pack> all = packs();
  for (Pack& pack : all) {
    std::vector<Place> places;
    walk(pack.root, grammar::kForm, places);
    for (const Place& place : places) {
      const auto attributes = grammar::attributes_of(*place.rule);
      for (const tree::Attribute& written : place.element->attributes) {
        EXPECT_TRUE(std::any_of(attributes.begin(), attributes.end(),
                                [&](const auto& one) { return spelled(one.name) == written.name; }))
            << place.rule->key << " " << written.name;
      }
    }
  }
}

/// Whether these are needed hangs on other attributes, which is said in words.
const std::set<std::string> kNeededBesideOthers = {
    "column max-height", "rule kind",         "box label",        "box style",       "block-each empty",
    "block-each style",  "block-each sort",   "area-each empty",  "area-each style", "area-each sort",
    "list-each sort",    "block-when option", "area-when option", "list-when option"};

TEST(Grammar, SaysWhichAttributesTheLoaderNeeds) {
  for_each_attribute([](const Pack& pack, const Place& place, const grammar::Attribute& attribute) {
    if (kNeededBesideOthers.contains(where(place, attribute))) return;
    std::erase_if(place.element->attributes, [&](const tree::Attribute& one) { return one.name == attribute.name; });
    EXPECT_EQ(notes(pack, kMissingAttribute), attribute.needed) << where(place, attribute);
  });
}

TEST(Grammar, SaysWhatTheLoaderTakesInAnAttribute) {
  for_each_attribute([](const Pack& pack, const Place& place, const grammar::Attribute& attribute) {
    const auto refused = [&](const std::string& value, const diag::Code& code) {
      set(*place.element, attribute.name, value);
      EXPECT_TRUE(notes(pack, code)) << where(place, attribute) << "=\"" << value << "\"";
    };
    const auto taken = [&](const std::string& value, const diag::Code& code) {
      set(*place.element, attribute.name, value);
      EXPECT_FALSE(notes(pack, code)) << where(place, attribute) << "=\"" << value << "\"";
    };
    switch (attribute.type) {
      case Type::name:
        return refused("1 a", kBadName);
      case Type::item_id:
        return refused("項目", kBadItemId);
      case Type::length:
        refused("12", kBadLength);
        return taken("12.5mm", kBadLength);
      case Type::count:
        refused(std::to_string(attribute.most + 1), kBadNumber);
        if (attribute.least > 0) refused(std::to_string(attribute.least - 1), kBadNumber);
        taken(std::to_string(attribute.most), kBadNumber);
        return taken(std::to_string(attribute.least), kBadNumber);
      case Type::share:
        refused("1.01", kBadNumber);
        return taken("0.5", kBadNumber);
      case Type::decimal:
        refused("1e3", kBadNumber);
        return taken("0", kBadNumber);
      case Type::flag:
        refused("true", kBadWord);
        return taken("no", kBadWord);
      case Type::word:
        refused("neither", kBadWord);
        for (std::size_t i = 0; i < attribute.words.size; ++i) {
          taken(spelled(attribute.words.at(i)), kBadWord);
        }
        return;
      case Type::leaf:
        refused("{{no.such.name}}", kUnknownLeafName);
        return taken("{{facility.name}}", kUnknownLeafName);
      case Type::reference:
      case Type::references:
        if (attribute.to.empty()) return;  // into another form, or a closed list of another file
        return refused("no-such-key", kUnknownReference);
      case Type::text:
        return taken("{{not a leaf}}", kUnknownLeafName);
      case Type::expression:
        return;
    }
  });
}

/// Whether these are needed hangs on more than their parent: a group's other label, a loop over the terms or the
/// comparison, a column for the text, words of its own; and gaps are missed kind by kind.
const std::set<std::string> kHangingOnMore = {"group/label",    "form/terms", "form/comparison", "item/text",
                                              "comparison/gap", "li/p",       "list-each/li"};

TEST(Grammar, SaysWhichChildrenTheLoaderNeedsAndRepeats) {
  std::set<std::string> seen;
  std::vector<Pack> all = packs();
  for (Pack& pack : all) {
    std::vector<Place> places;
    walk(pack.root, grammar::kForm, places);
    for (const Place& place : places) {
      for (const grammar::Child& child : place.rule->children) {
        const std::string of(child.element->name), name = std::string(place.rule->key) + "/" + of;
        if (!place.element->child(child.element->name) || !seen.insert(name).second) continue;
        const std::vector<tree::Element>& children = place.element->children;
        if (!kHangingOnMore.contains(name)) {
          std::vector<tree::Element> without = children;
          std::erase_if(without, [&](const auto& one) { return one.name == child.element->name; });
          std::swap(place.element->children, without);
          const bool missed = notes(pack, kMissingElement, {{"parent", std::string(place.rule->name)}, {"element", of}}) ||
                              notes(pack, kTooFewOptions);
          EXPECT_EQ(missed, child.least > 0) << name;
          std::swap(place.element->children, without);
        }
        if (child.most == 1) {
          std::vector<tree::Element> twice = children;
          twice.push_back(*place.element->child(child.element->name));
          std::swap(place.element->children, twice);
          EXPECT_TRUE(notes(pack, kRepeatedElement)) << name;
          std::swap(place.element->children, twice);
        }
      }
    }
  }
  EXPECT_GT(seen.size(), 40u);
}

TEST(Grammar, ARootMayNameItsSchema) {
  const std::string reference =
      " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"../pack.xsd\"";
  const auto loaded = read_pack_text(small_pack_with("<form id", "<form" + reference + " id"));
  EXPECT_TRUE(loaded.value);
  EXPECT_TRUE(loaded.diagnostics.empty());
  EXPECT_FALSE(read_pack_text(small_pack_with("<fields>", "<fields" + reference + ">")).value);
  EXPECT_FALSE(read_pack_text(small_pack_with("<form id", "<form xsi:type=\"form\"" + reference + " id")).value);
}

}  // namespace
}  // namespace chohyo::form
