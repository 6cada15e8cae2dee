#include <algorithm>
#include <pugixml.hpp>
#include <unordered_set>

#include "base/utf8.hpp"
#include "tree/codes.hpp"
#include "tree/name.hpp"
#include "tree/source_check.hpp"
#include "tree/xml.hpp"
#include "tree/xml_fault.hpp"
#include "tree/xml_text.hpp"

namespace chohyo::tree {
namespace {

/// Everything in the text becomes a node, and text outside the root is kept, so that nothing goes by unseen.
constexpr unsigned kParseFlags = pugi::parse_full | pugi::parse_ws_pcdata | pugi::parse_fragment;

/// Turns pugixml's nodes into elements. pugixml knows a node's offset, not those of attributes or ends, and minds
/// little; so each piece of the source text is looked at once more.
class Reader {
 public:
  Reader(std::string_view text, std::size_t begin, Problems& problems)
      : text_(text), begin_(begin), problems_(problems) {}

  /// The root element; empty when there is none.
  std::optional<Element> document(const pugi::xml_document& document) {
    std::optional<Element> root;
    for (const pugi::xml_node node : document.children()) {
      if (node.type() == pugi::node_element) {
        const StartTag tag = scan_start_tag(text_, offset(node) - 1);
        if (tag.fault != TagFault::none) continue;
        if (root) problems_.add(kSecondRoot, tag.begin, tag.end, {{"element", excerpt(tag.name.of(text_))}});
        Element element;
        read_element(node, tag, 1, element);
        if (!root) root = std::move(element);
      } else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        const Range range = trim(text_, raw_text(node));
        if (range.begin < range.end) problems_.add(kTextOutsideRoot, range.begin, range.end);
      } else {
        check_markup(node);
      }
    }
    return root;
  }

  /// Where the part of the text begins whose tags are the document's: behind a DOCTYPE, which may hold anything. When
  /// nothing behind it was read, that is the markup before `fault`.
  std::size_t behind_doctype(const pugi::xml_document& document, std::size_t fault) const {
    std::size_t out = begin_;
    for (const pugi::xml_node node : document.children()) {
      if (node.type() != pugi::node_doctype) continue;
      const pugi::xml_node next = node.next_sibling();
      out = next ? markup_begin(next) : std::min(text_.rfind('<', fault), text_.size());
    }
    return out;
  }

 private:
  std::size_t offset(const pugi::xml_node& node) const {
    return begin_ + static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
  }

  /// Where the node's markup begins; pugixml's offset is that of its name or value.
  std::size_t markup_begin(const pugi::xml_node& node) const {
    const auto opening = [&]() -> std::string_view {
      switch (node.type()) {
        case pugi::node_element:
          return "<";
        case pugi::node_declaration:
        case pugi::node_pi:
          return "<?";
        case pugi::node_comment:
          return "<!--";
        case pugi::node_cdata:
          return "<![CDATA[";
        default:
          return "";
      }
    };
    return offset(node) - opening().size();
  }

  /// The letters of a text node as they stand in the source.
  Range raw_text(const pugi::xml_node& node) const {
    const std::size_t from = offset(node);
    const std::size_t to = text_.find(node.type() == pugi::node_cdata ? "]]>" : "<", from);
    return {from, std::min(to, text_.size())};
  }

  // Recursion ends at kMaxDepth.
  void read_element(const pugi::xml_node& node, const StartTag& tag, std::size_t depth, Element& out) {
    const std::size_t declared_before = declared_.size();
    check_tag(tag);
    out.name = node.name();
    out.span = problems_.span(tag.begin, tag.end);
    out.name_span = problems_.span(tag.name.begin, tag.name.end);
    read_attributes(node, tag, out);

    std::vector<Range> pieces;
    for (const pugi::xml_node child : node.children()) {
      switch (child.type()) {
        case pugi::node_element: {
          const StartTag child_tag = scan_start_tag(text_, offset(child) - 1);
          if (child_tag.fault != TagFault::none) break;  // where pugixml stopped: reported by report_xml_fault
          if (depth == kMaxDepth) {
            problems_.add(kTooDeep, child_tag.begin, child_tag.end, {{"limit", std::to_string(kMaxDepth)}});
          } else {
            read_element(child, child_tag, depth + 1, out.children.emplace_back());
          }
          break;
        }
        case pugi::node_pcdata:
        case pugi::node_cdata:
          out.text += child.value();
          pieces.push_back(check_text(child));
          break;
        default:
          check_markup(child);
      }
    }
    finish_text(pieces, out);
    for (; declared_.size() > declared_before; declared_.pop_back()) prefixes_.erase(prefixes_.find(declared_.back()));
  }

  void read_attributes(const pugi::xml_node& node, const StartTag& tag, Element& out) {
    out.attributes.reserve(tag.attributes.size());
    std::unordered_set<std::string_view> names;
    auto ranges = tag.attributes.begin();
    for (const pugi::xml_attribute attribute : node.attributes()) {
      if (ranges == tag.attributes.end()) break;
      const AttributeRange& at = *ranges++;
      const bool readable = check_value(at);
      if (!names.insert(at.name.of(text_)).second) {
        problems_.add(kDuplicateAttribute, at.name.begin, at.name.end, {{"attribute", excerpt(at.name.of(text_))}});
        continue;
      }
      out.attributes.push_back({.name = attribute.name(),
                                .value = readable ? attribute.value() : std::string(at.value.of(text_)),
                                .name_span = problems_.span(at.name.begin, at.name.end),
                                .span = problems_.span(at.value.begin, at.value.end)});
    }
  }

  Range check_text(const pugi::xml_node& node) {
    const Range range = raw_text(node);
    if (node.type() == pugi::node_pcdata) {
      check_references(text_, range, problems_);
      const std::string_view letters = range.of(text_);
      for (std::size_t at = 0; (at = letters.find("]]>", at)) != std::string_view::npos; at += 3) {
        problems_.add(kCdataEndInText, range.begin + at, range.begin + at + 3);
      }
    }
    return trim(text_, range);
  }

  void finish_text(const std::vector<Range>& pieces, Element& out) {
    constexpr std::string_view kSpace = " \t\r\n";
    Range whole;
    bool any = false;
    for (const Range& piece : pieces) {
      if (piece.begin == piece.end) continue;
      if (!out.children.empty()) problems_.add(kTextBesideElements, piece.begin, piece.end);
      whole = {any ? whole.begin : piece.begin, piece.end};
      any = true;
    }
    if (!any || !out.children.empty()) {
      out.text.clear();
      return;
    }
    out.text.erase(out.text.find_last_not_of(kSpace) + 1);
    out.text.erase(0, out.text.find_first_not_of(kSpace));
    out.text_span = problems_.span(whole.begin, whole.end);
  }

  void check_tag(const StartTag& tag) {
    check_name(tag.name);
    for (const AttributeRange& attribute : tag.attributes) {
      const std::string_view name = attribute.name.of(text_);
      if (name.starts_with("xmlns:")) prefixes_.insert(declared_.emplace_back(name.substr(6)));
    }
    check_prefix(tag.name);
    for (const AttributeRange& attribute : tag.attributes) {
      check_name(attribute.name);
      if (!attribute.name.of(text_).starts_with("xmlns:")) check_prefix(attribute.name);
    }
  }

  /// False when the value's references cannot be read: then its letters stand for themselves.
  bool check_value(const AttributeRange& attribute) {
    if (attribute.value.of(text_).find('<') != std::string_view::npos) {
      problems_.add(kLessThanInValue, attribute.value.begin, attribute.value.end,
                    {{"attribute", excerpt(attribute.name.of(text_))}});
    }
    return check_references(text_, attribute.value, problems_);
  }

  void check_name(Range name) {
    const auto bad = find_bad_name_character(name.of(text_));
    if (!bad) return;
    std::size_t at = name.begin + *bad;
    const char32_t character = base::decode_utf8(text_, at);
    problems_.add(kBadName, name.begin, name.end,
                  {{"name", excerpt(name.of(text_))}, {"character", base::code_point_name(character)}});
  }

  // Namespaces in XML 1.0, §2.1 and §4: a prefix is declared on the element or around it; xml: always is.
  void check_prefix(Range name) {
    const std::string_view letters = name.of(text_);
    const std::size_t colon = letters.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view prefix = letters.substr(0, colon);
    if (prefix == "xml" || prefixes_.contains(prefix)) return;
    problems_.add(kUndeclaredPrefix, name.begin, name.end, {{"name", excerpt(letters)}});
  }

  void check_markup(const pugi::xml_node& node) {
    const std::size_t at = offset(node);
    switch (node.type()) {
      case pugi::node_comment: {
        const std::size_t end = text_.find("-->", at);
        if (end != std::string_view::npos && text_.find("--", at) < end) problems_.add(kBadComment, at - 4, end + 3);
        break;
      }
      case pugi::node_doctype: {
        const std::size_t mark = text_.rfind("<!DOCTYPE", at);
        problems_.add(kDoctype, mark == std::string_view::npos ? at : mark, trim(text_, {mark == std::string_view::npos ? at : mark, at}).end);
        break;
      }
      case pugi::node_declaration:
        if (at != begin_ + 2) problems_.add(kBadDeclaration, at - 2, at + 3);
        break;
      case pugi::node_pi:
        problems_.add(kInstructionIgnored, at - 2, instruction_end(at), {{"name", excerpt(node.name())}});
        break;
      default:
        break;
    }
  }

  std::size_t instruction_end(std::size_t at) const {
    const std::size_t close = text_.find("?>", at);
    return close == std::string_view::npos ? text_.size() : close + 2;
  }

  std::string_view text_;
  std::size_t begin_;
  Problems& problems_;
  std::vector<std::string_view> declared_;              ///< prefixes declared on the elements around, outermost first
  std::unordered_multiset<std::string_view> prefixes_;  ///< the same, for looking them up
};

bool has_too_many_nodes(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '=' || (text[i] == '<' && i + 1 < text.size() && text[i + 1] != '/')) ++count;
  }
  return count > kMaxNodes;
}

/// `text` with what has been reported already turned into spaces: pugixml reads on behind it, at the same offsets.
std::string without(std::string_view text, const std::vector<Range>& reported) {
  std::string out(text);
  for (const Range& range : reported) {
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(range.begin),
              out.begin() + static_cast<std::ptrdiff_t>(range.end), ' ');
  }
  return out;
}

std::optional<Element> read_xml(std::string_view text, Problems& problems) {
  const std::size_t begin = text_begin(text);
  // Before the encoding itself is looked at: a text in another one is told both.
  const Range bad_declaration = check_declaration(text, begin, problems);
  if (!check_source(text, problems)) return std::nullopt;
  if (has_too_many_nodes(text)) {
    problems.add(kTooManyNodes, 0, 0, {{"limit", std::to_string(kMaxNodes)}});
    return std::nullopt;
  }
  std::vector<Range> reported = check_characters(text, problems);
  if (bad_declaration.end > bad_declaration.begin) reported.push_back(bad_declaration);
  std::string repaired;
  if (!reported.empty()) text = repaired = without(text, reported);

  pugi::xml_document document;
  pugi::xml_parse_result result =
      document.load_buffer(text.data() + begin, text.size() - begin, kParseFlags, pugi::encoding_utf8);
  // pugixml 1.13 takes a last byte "<" for the end of the file.
  if (result && text.ends_with('<')) {
    result.status = pugi::status_unrecognized_tag;
    result.offset = static_cast<std::ptrdiff_t>(text.size() - begin);
  }
  Reader reader(text, begin, problems);
  std::optional<Element> root = reader.document(document);
  if (!result) {
    const std::size_t fault = begin + static_cast<std::size_t>(result.offset);
    report_xml_fault(result.status, text, reader.behind_doctype(document, fault), fault, problems);
    return std::nullopt;
  }
  if (!root) problems.add(kNoRoot, text.size(), text.size());
  return root;
}

}  // namespace

diag::Result<Element> recover_xml(const diag::SourcePtr& source) {
  Problems problems(*source);
  diag::Result<Element> result;
  result.value = read_xml(source->text(), problems);
  result.diagnostics = problems.finish();
  result.sources = {source};
  return result;
}

diag::Result<Element> parse_xml(const diag::SourcePtr& source) {
  diag::Result<Element> result = recover_xml(source);
  if (diag::has_errors(result.diagnostics)) result.value.reset();
  return result;
}

}  // namespace chohyo::tree
