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
    std::replace(comment.begin(), comment.end(), '\t', ' ');  // see tidied: those left are values'
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

/// pugixml 1.13 writes returns raw in text and may write tabs raw; a reader turns those into line feeds and, in
/// attributes, spaces (XML 1.0 §2.11, §3.3.3). It writes neither by itself, so each one here belongs to a value. It
/// also puts a space before the `/>` of an empty element, which is the only place where ` />` and a line end can meet:
/// a value has its line ends as references, a text its `>`.
std::string tidied(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\t') {
      out += "&#9;";
    } else if (text[i] == '\r') {
      out += "&#13;";
    } else if (text[i] != ' ' || text.substr(i, 4) != " />\n") {
      out.push_back(text[i]);
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
  return tidied(writer.out);
}

}  // namespace chohyo::tree
