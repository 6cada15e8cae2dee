// The words of a pack, each its own, and where each must stand.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "samples/pack_contents.hpp"
#include "samples/pack_tree.hpp"

namespace chohyo::samples {

/// Where words of a pack show.
enum class Place {
  pages,      ///< among the words of the pages and of the sheets that print the form
  only_pages, ///< of the pages alone
  alt,        ///< read aloud for a picture
  summary,    ///< read aloud for a table
  code,       ///< said by a barcode
  data,       ///< on the sheet データ
  title,      ///< the title in the document's metadata
  nowhere,    ///< the grammar says so, or what says it is no words
};

/// Where the words of an attribute, or of an element's text when `attribute` is empty, show: on the pages, but for a
/// list of exceptions with their reasons.
Place place_of(const form::grammar::Element& element, std::string_view attribute);

/// Gives every place of words a word of its own.
void mark_words(Node& root, std::size_t chance);

/// A field that something prints.
struct Use {
  bool in_cell = false;  ///< as a place to write in, with all that stands there
};

struct Expected {
  struct Word {
    std::string word, where;  ///< where: "heading", "info-line@label"
    Place place = Place::pages;
  };
  std::vector<Word> words;
  std::vector<Word> left_out;  ///< what conditions and switches keep from the pages
  std::map<std::string, Use> form_fields;  ///< by id, numbers of ranges included
  std::map<std::string, std::map<std::string, Use>> item_fields;  ///< by item
  std::map<std::pair<std::string, std::string>, Use> record_fields;  ///< by list and field; "vendor.name" of a reference
  std::set<std::string> names;  ///< that leaves print, whatever they mean
};

/// What the filled form says; without `on` the switches are as the pack has them, with it all are on.
Expected expected_of(const Node& root, bool all_on);

/// Words that stand where a loop has no entries: a bare form says them.
std::vector<Expected::Word> expected_of_bare(const Node& root);

}  // namespace chohyo::samples
