#include "tree/xml_fault.hpp"

#include <algorithm>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "tree/codes.hpp"
#include "tree/name.hpp"
#include "tree/xml_text.hpp"

namespace chohyo::tree {
namespace {

/// Where tags stop fitting together: pugixml says so only roughly, and not which tag is open.
struct Trace {
  std::vector<StartTag> open;          ///< the start tags without an end tag so far
  std::optional<StartTag> broken_tag;  ///< the start tag that cannot be read
  std::optional<Range> stray_end;      ///< the name in the end tag that closes none of them or the wrong one
};

/// pugixml read everything before the fault without complaint, so only the outlines of markup matter here.
Trace trace(std::string_view text, std::size_t at) {
  Trace out;
  const auto behind = [&](std::string_view mark, std::size_t from) {
    const std::size_t found = text.find(mark, from);
    return found == std::string_view::npos ? text.size() : found + mark.size();
  };
  while ((at = text.find('<', at)) != std::string_view::npos) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) {
      at = behind("-->", at + 4);
    } else if (rest.starts_with("<![CDATA[")) {
      at = behind("]]>", at);
    } else if (rest.starts_with("<?")) {
      at = behind("?>", at);
    } else if (rest.starts_with("<!")) {
      ++at;
    } else if (rest.starts_with("</")) {
      Range name{at + 2, at + 2};
      while (name.end < text.size() && is_name_byte(text[name.end])) ++name.end;
      if (out.open.empty() || out.open.back().name.of(text) != name.of(text)) {
        out.stray_end = name;
        break;
      }
      out.open.pop_back();
      at = behind(">", name.end);
    } else {
      StartTag tag = scan_start_tag(text, at);
      if (tag.fault != TagFault::none) {
        out.broken_tag = std::move(tag);
        break;
      }
      at = tag.end;
      if (!tag.empty) out.open.push_back(std::move(tag));
    }
  }
  return out;
}

bool report_bad_name(std::string_view text, Range name, Problems& problems) {
  const auto bad = find_bad_name_character(name.of(text));
  if (!bad || name.begin == name.end) return false;
  std::size_t at = name.begin + *bad;
  const char32_t character = base::decode_utf8(text, at);
  problems.add(kBadName, name.begin, name.end,
               {{"name", excerpt(name.of(text))}, {"character", base::code_point_name(character)}});
  return true;
}

/// The name around the place where a broken tag cannot be read on: a mistyped space or sign may hide in it.
Range name_around(std::string_view text, const StartTag& tag) {
  Range name{tag.end, tag.end};
  while (name.begin > tag.begin + 1 && is_name_byte(text[name.begin - 1])) --name.begin;
  while (name.end < text.size() && is_name_byte(text[name.end])) ++name.end;
  return name;
}

void report_broken_tag(std::string_view text, const StartTag& tag, Problems& problems) {
  const std::string name = excerpt(tag.name.of(text));
  // A value whose closing quote is missing swallows the tags up to the next quote: that is the cause, not what follows.
  for (const AttributeRange& attribute : tag.attributes) {
    if (attribute.value.of(text).find('<') != std::string_view::npos) {
      problems.add(kLessThanInValue, attribute.value.begin, attribute.value.end,
                   {{"attribute", excerpt(attribute.name.of(text))}});
      return;
    }
  }
  if (report_bad_name(text, tag.name, problems)) return;
  if (!tag.attributes.empty() && tag.attributes.back().value.end + 1 == tag.end && tag.end < text.size()) {
    const AttributeRange& last = tag.attributes.back();
    problems.add(kRunOnValue, last.value.begin, last.value.end,
                 {{"attribute", excerpt(last.name.of(text))}, {"given", excerpt(last.value.of(text))}});
    return;
  }
  switch (tag.fault) {
    case TagFault::unclosed_value: {
      const std::string quote(1, text[tag.end - 1]);
      if (text.find_first_of("<>", tag.end) == std::string_view::npos) {
        problems.add(kCutOffInTag, tag.begin, text.size());
      } else {
        const std::size_t line_end = std::min(text.find_first_of("\r\n", tag.end), text.size());
        problems.add(kUnclosedValue, tag.end - 1, line_end, {{"quote", quote}});
      }
      return;
    }
    case TagFault::end_of_text:
      problems.add(kCutOffInTag, tag.begin, trim(text, {tag.begin, text.size()}).end);
      return;
    case TagFault::attribute: {
      const Range word = name_around(text, tag);
      const bool value_wanted = text[trim(text, {tag.begin, word.begin}).end - 1] == '=';
      if (!value_wanted && report_bad_name(text, word, problems)) return;
      const std::size_t end = word.end > word.begin ? word.end : base::character_end(text, tag.end);
      problems.add(kBadAttribute, word.begin, end, {{"element", name}});
      return;
    }
    case TagFault::other:
    case TagFault::none:
      problems.add(kBadStartTag, tag.end, base::character_end(text, tag.end), {{"element", name}});
  }
}

/// False when there is nothing to report.
bool report_mismatch(std::string_view text, const Trace& found, Problems& problems) {
  if (!found.stray_end) {
    if (found.open.empty()) return false;
    const StartTag& tag = found.open.back();
    problems.add(kUnclosedElement, tag.begin, tag.end, {{"element", excerpt(tag.name.of(text))}});
    return true;
  }
  const Range name = *found.stray_end;
  const std::size_t end = name.end < text.size() && text[name.end] == '>' ? name.end + 1 : name.end;
  if (found.open.empty()) {
    problems.add(kUnopenedEndTag, name.begin - 2, end, {{"element", excerpt(name.of(text))}});
    return true;
  }
  const Range open = found.open.back().name;
  const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(open.begin), '\n') + 1;
  problems.add(kMismatchedEndTag, name.begin - 2, end,
               {{"element", excerpt(name.of(text))}, {"open", excerpt(open.of(text))}, {"line", std::to_string(line)}});
  return true;
}

/// Underlines markup from its opening to the end of the line it begins in.
void report_from(const diag::Code& code, std::string_view text, std::string_view opening, std::size_t offset,
                 Problems& problems) {
  const std::size_t found = text.rfind(opening, offset);
  const std::size_t begin = found == std::string_view::npos ? std::min(offset, text.size()) : found;
  problems.add(code, begin, std::min(text.find_first_of("\r\n", begin), text.size()));
}

}  // namespace

void report_xml_fault(pugi::xml_parse_status status, std::string_view text, std::size_t begin, std::size_t offset,
                      Problems& problems) {
  switch (status) {
    case pugi::status_out_of_memory:
      throw std::bad_alloc();
    case pugi::status_bad_pi:
      report_from(kBadInstruction, text, "<?", offset, problems);
      return;
    case pugi::status_bad_comment:
      report_from(kBadComment, text, "<!-", offset, problems);
      return;
    case pugi::status_bad_cdata:
      report_from(kBadCdata, text, "<![", offset, problems);
      return;
    case pugi::status_bad_doctype:
      report_from(kDoctype, text, "<!DOCTYPE", offset, problems);
      return;
    case pugi::status_bad_end_element:
      report_from(kBadEndTag, text, "</", offset, problems);
      return;
    case pugi::status_end_element_mismatch:
      // Should the two disagree after all, pugixml is right that an end tag is wrong.
      if (!report_mismatch(text, trace(text, begin), problems)) report_from(kBadEndTag, text, "</", offset, problems);
      return;
    case pugi::status_bad_start_element:
    case pugi::status_bad_attribute:
      if (const Trace found = trace(text, begin); found.broken_tag) {
        report_broken_tag(text, *found.broken_tag, problems);
        return;
      }
      [[fallthrough]];
    default: {
      const std::size_t found = text.rfind('<', offset);
      const std::size_t less = found == std::string_view::npos ? std::min(offset, text.size()) : found;
      problems.add(kTagNameExpected, less, less + 1);
    }
  }
}

}  // namespace chohyo::tree
