// The closed lists of words that attributes of a pack take, each with the value it stands for.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/geometry.hpp"
#include "base/length.hpp"
#include "diag/diagnostic.hpp"
#include "form/figures.hpp"
#include "form/form.hpp"
#include "form/grammar.hpp"
#include "form/item.hpp"
#include "form/style.hpp"

namespace chohyo::form::grammar {

inline constexpr Words<bool, 2> kFlags = {{{"yes", true}, {"no", false}}};
inline constexpr Words<Align, 4> kAligns = {
    {{"start", Align::start}, {"center", Align::center}, {"end", Align::end}, {"justify", Align::justify}}};
inline constexpr Words<Family, 2> kFamilies = {{{"gothic", Family::gothic}, {"mincho", Family::mincho}}};
/// Of what is no text.
inline constexpr Words<Align, 3> kSides = {{{"start", Align::start}, {"center", Align::center}, {"end", Align::end}}};
inline constexpr std::array<std::string_view, 1> kBarcodeKinds = {"qr"};
/// Written as form/owner_words.hpp says.
inline constexpr Words<Per, 2> kPers = {{{"facility", Per::facility}, {"{one}", Per::owner}}};
/// As QR Codes call them.
inline constexpr Words<picture::Correction, 4> kCorrections = {{{"L", picture::Correction::low},
                                                                {"M", picture::Correction::medium},
                                                                {"Q", picture::Correction::quartile},
                                                                {"H", picture::Correction::high}}};
inline constexpr Words<VAlign, 3> kVAligns = {
    {{"top", VAlign::top}, {"middle", VAlign::middle}, {"bottom", VAlign::bottom}}};
inline constexpr Words<Overflow, 2> kOverflows = {{{"grow", Overflow::grow}, {"annex", Overflow::annex}}};
inline constexpr Words<Provenance, 2> kProvenances = {
    {{"official", Provenance::official}, {"chohyo", Provenance::chohyo}}};
/// Whose words a block prints.
consteval Attribute provenance() {
  return word("provenance", kOptional, list_of<kProvenances>(),
              {"公式の文か、当方の言葉か", "whose words these are: official ones, or ours"}, "official");
}

/// Upright. ISO 216; the B sizes are those of JIS P 0138; Japan's postcards are 100 mm wide.
inline constexpr Words<base::Size, 6> kPageSizes = {{{"A4", {Pt(base::Mm{210}), Pt(base::Mm{297})}},
                                                     {"A3", {Pt(base::Mm{297}), Pt(base::Mm{420})}},
                                                     {"A5", {Pt(base::Mm{148}), Pt(base::Mm{210})}},
                                                     {"B4", {Pt(base::Mm{257}), Pt(base::Mm{364})}},
                                                     {"B5", {Pt(base::Mm{182}), Pt(base::Mm{257})}},
                                                     {"postcard", {Pt(base::Mm{100}), Pt(base::Mm{148})}}}};
/// True: the longer side lies.
inline constexpr Words<bool, 2> kOrientations = {{{"portrait", false}, {"landscape", true}}};

/// How sections and lists count.
inline constexpr Words<Figures, 6> kFigures = {{{"1", Figures::decimal},
                                                {"一", Figures::kanji},
                                                {"①", Figures::circled},
                                                {"ア", Figures::katakana},
                                                {"a", Figures::letter},
                                                {"I", Figures::roman}}};
inline constexpr Words<Marker, 7> kMarkers = {{{"・", {Marker::Kind::bullet, Figures::decimal, "・"}},
                                               {"①", {Marker::Kind::counted, Figures::circled}},
                                               {"(1)", {Marker::Kind::counted, Figures::decimal, "(", ")"}},
                                               {"1.", {Marker::Kind::counted, Figures::decimal, "", "."}},
                                               {"(a)", {Marker::Kind::counted, Figures::letter, "(", ")"}},
                                               {"ア", {Marker::Kind::counted, Figures::katakana}},
                                               {"none", {Marker::Kind::none, Figures::decimal}}}};
/// True: sections are counted, and the number stands in front of the heading.
inline constexpr Words<bool, 2> kSectionNumbers = {{{"auto", true}, {"none", false}}};

/// True: all words of a choice, the chosen one marked; of a date, a number, a time or a month what there is to write
/// in.
inline constexpr Words<bool, 2> kChoiceShows = {{{"all", true}, {"chosen", false}}};
inline constexpr Words<bool, 2> kDateShows = {{{"all", true}, {"given", false}}};
inline constexpr Words<Marks, 3> kMarks = {{{"circle", Marks::circle}, {"box", Marks::box}, {"strike", Marks::strike}}};
inline constexpr Words<DateFormat, 4> kDateFormats = {{{"brackets", DateFormat::brackets},
                                                       {"month-day", DateFormat::month_day},
                                                       {"era", DateFormat::era},
                                                       {"gregorian", DateFormat::gregorian}}};
/// What a cell of a spreadsheet holds at most (ECMA-376 part 1 §18.3.1.96, as Excel enforces it).
inline constexpr std::size_t kLongestText = 32767;
/// More lines than this no page has.
inline constexpr std::size_t kMostTextRows = 60;
/// True: an attribute of the form's element, answered once.
inline constexpr Words<bool, 2> kFieldOwners = {{{"items", false}, {"form", true}}};

inline constexpr Words<std::optional<diag::Severity>, 4> kSeverities = {{{"note", diag::Severity::note},
                                                                         {"warning", diag::Severity::warning},
                                                                         {"missing", diag::Severity::missing},
                                                                         {"error", diag::Severity::error}}};

}  // namespace chohyo::form::grammar
