#include "samples/pack_contents.hpp"

namespace chohyo::samples {
namespace {

std::vector<DefinedField> fields_of(const Node& list) {
  std::vector<DefinedField> out;
  for (const Node& one : list.children) {
    if (one.element->name == "list") continue;
    out.push_back({one.value("id"), std::string(one.element->name), one.value("each"), one.value("of") == "form",
                   one.has("total"), &one});
  }
  return out;
}

}  // namespace

const DefinedField* Contents::field(std::string_view id) const {
  for (const DefinedField& one : fields) {
    if (one.id == id) return &one;
  }
  return nullptr;
}

const DefinedList* Contents::list(std::string_view name) const {
  for (const DefinedList& one : lists) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

Contents contents_of(const Node& root) {
  Contents out;
  out.per_owner = root.has("per") && root.value("per") != "facility";
  each_node(root, [&](const Node& node) {
    const std::string id = node.value("id");
    if (node.is("style")) out.styles.push_back(id);
    if (node.is("option")) out.options.push_back(id);
    if (node.is("page") && !id.empty()) out.pages.push_back(id);
    if (node.is("item")) out.items.push_back(id);
    if (node.is("table")) out.tables.push_back(id);
    if (node.is("term") || node.has("file")) out.has_terms = out.has_terms || node.element->name.starts_with("term");
    if (node.is("fields")) out.fields = fields_of(node);
    if (!node.is("list")) return;
    out.lists.push_back({id, id, {}, fields_of(node)});
    for (const Node& inner : node.children) {
      if (!inner.is("inner-list")) continue;
      out.lists.push_back({inner.value("id"), id + "." + inner.value("id"), id, fields_of(inner)});
    }
  });
  return out;
}

std::vector<std::string> names_in(std::string_view leaf) {
  std::vector<std::string> out;
  for (std::size_t at = leaf.find("{{"); at != leaf.npos; at = leaf.find("{{", at + 2)) {
    const std::size_t end = leaf.find("}}", at);
    if (end == leaf.npos) break;
    out.emplace_back(leaf.substr(at + 2, end - at - 2));
  }
  return out;
}

}  // namespace chohyo::samples
