// The names that {{…}} in a pack's text leaves may use. A leaf has plain names only: loops and conditions are elements.
// The names of loop entries stand in form/collections.cpp.
#pragma once

#include <array>
#include <string_view>

namespace chohyo::form {

inline constexpr std::array<std::string_view, 13> kLeafNames = {
    "facility.id",    // "sakura"
    "facility.name",  // "さくら総合病院"
    "facility.kind",  // as written in the answers file
    "facility.address",
    "facility.administrator",   // title and name of the person with role="administrator"
    "facility.safety-officer",  // title and name of the person with role="safety-officer"
    "form.title",
    "form.audience",
    "form.edition",
    "form.name",        // "checklist-r6"
    "document.hash",    // first 12 hexadecimal digits of Metadata::digest
    "output.date",      // "令和6年12月20日"; empty on a blank form
    "output.iso-date",  // "2024-12-20"
};

/// On page lines only; filled in by layout.
inline constexpr std::array<std::string_view, 2> kPageLeafNames = {"page", "pages"};

/// In forms made for one vendor, and in columns repeated for every vendor.
inline constexpr std::array<std::string_view, 5> kVendorLeafNames = {
    "vendor.id",     "vendor.name", "vendor.system",
    "vendor.short",   // the name where that is short, else "事業者3"
    "vendor.status",  // "既存" or "新規"
};

/// In the rows of columns repeated for every vendor: what the vendor's table says of the row's item.
inline constexpr std::array<std::string_view, 3> kAnswerLeafNames = {"answer.party", "answer.answer", "answer.done"};

}  // namespace chohyo::form
