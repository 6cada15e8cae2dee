// The names that {{…}} in a pack's text leaves may use. A leaf has plain names only: loops and conditions are elements.
#pragma once

#include <array>
#include <string_view>

namespace chohyo::form {

inline constexpr std::array<std::string_view, 15> kLeafNames = {
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
    "page",             // filled in by layout
    "pages",
};

}  // namespace chohyo::form
