// The elements of the grammar, declared so that readers can name them and one subject can hold another's.
#pragma once

#include <array>
#include <string_view>

#include "form/grammar.hpp"

namespace chohyo::form::grammar {

// grammar_form.cpp: the root, and what stands beside fields and body.
extern const Element kForm, kOptions, kOption, kTerms, kTermsElsewhere, kTermsFile, kTerm, kComparison, kPresume, kGap,
    kErrata, kErratum, kSeed, kReading, kReason, kProvenance, kProvenanceLine;

/// The attribute of columns that are repeated for every owner (form/owner_words.hpp).
inline constexpr std::string_view kEachOwner = "each-{one}";

/// How the root of a file says which schema it follows (XML Schema part 1, §2.6.3).
inline constexpr std::array<std::string_view, 2> kSchemaAttributes = {"xmlns:xsi", "xsi:noNamespaceSchemaLocation"};

// grammar_look.cpp: styles, pages, the engine's own words.
extern const Element kStyles, kStyle, kSections, kSectionLevel, kPage, kPageHeader, kPageFooter, kPhrases, kPhrase;

// grammar_fields.cpp: what is asked, lists of records, and the rules.
extern const Element kFields, kChoice, kChoices, kWord, kCheckbox, kDateField, kMonthField, kTimeField, kNumberField,
    kTextField, kLists, kList, kInnerList, kRecordChoice, kRecordChoices, kRecordCheckbox, kRecordDate, kRecordMonth,
    kRecordTime, kRecordNumber, kRecordText, kReference, kRules, kRule;

// grammar_body.cpp: blocks.
extern const Element kBody, kHeading, kParagraph, kInfoLine, kEntry, kSpacer, kPageBreak;

// grammar_prose.cpp: sections and lists, and loops and conditions around blocks.
extern const Element kSection, kBlockEach, kBlockWhen, kProseList, kListEntry, kEntryParagraph, kListEach, kListWhen;

// grammar_areas.cpp: parts of a page, and loops and conditions in them.
extern const Element kBox, kColumnsBlock, kArea, kImage, kBarcode, kAreaEach, kAreaWhen;

// grammar_table.cpp: columns and headers.
extern const Element kTable, kColumns, kColumn, kItemTextPart, kFieldPart, kWordsPart, kCitationsPart, kHighlight,
    kTableHeader, kHeaderRow, kHeaderCell;

// grammar_rows.cpp: rows of tables, and words with paragraphs.
extern const Element kRows, kGroup, kGroupLabel, kBand, kItem, kItemText, kItemNote, kItemCell, kEach, kInnerEach,
    kEachCell, kWordsRow, kWordsCell, kParagraphOfWords;

}  // namespace chohyo::form::grammar
