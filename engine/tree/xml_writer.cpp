#include <algorithm>
#include <pugixml.hpp>

#include "tree/xml.hpp"

namespace chohyo::tree {
namespace {

class StringWriter : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override { out.append(static_cast<const char*>(data), size); }
  std::string out;
};

void append(pugi::xml_node parent, const Element& element) {
  if (!element.comment.empty()) {
    std::string comment = element.comment;
    std::replace(comment.begin(), comment.end(), '\t', ' ');  // see write_xml: tabs and returns are values' only
    std::replace(comment.begin(), comment.end(), '\r', ' ');
    parent.append_child(pugi::node_comment).set_value((" " + comment + " ").c_str());
  }
  pugi::xml_node node = parent.append_child(element.name.c_str());
  for (const Attribute& attribute : element.attributes) {
    node.append_attribute(attribute.name.c_str()).set_value(attribute.value.c_str());
  }
  for (const Element& child : element.children) append(node, child);
  if (!element.text.empty()) node.append_child(pugi::node_pcdata).set_value(element.text.c_str());
}

/// pugixml 1.13 writes tabs raw in attributes and returns raw in text; a reader turns those into spaces and line feeds
/// (XML 1.0 §2.11, §3.3.3). It writes neither itself, so every one in the output belongs to a value.
std::string with_references(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '\t') {
      out += "&#9;";
    } else if (c == '\r') {
      out += "&#13;";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace

std::string write_xml(const Element& root) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  append(document, root);
  StringWriter writer;
  document.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
  return with_references(writer.out);
}

}  // namespace chohyo::tree
