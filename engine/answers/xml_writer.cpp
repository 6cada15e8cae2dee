#include "answers/writer.hpp"
#include "base/answer_path.hpp"
#include "tree/xml.hpp"

namespace chohyo::answers {
namespace {

// Recursion ends where Record's does.
tree::Element to_element(const Record& record, const std::string& path, const Comments& comments) {
  tree::Element out;
  out.name = record.name;
  if (const auto comment = comments.find(path); comment != comments.end()) out.comment = comment->second;
  for (const Field& field : record.fields) out.attributes.push_back({field.name, field.text, {}, {}});
  for (const Record& child : record.records) {
    const std::string_view step = child.name == "item" ? child.text("id") : std::string_view(child.name);
    out.children.push_back(to_element(child, base::path_to(path, step), comments));
  }
  return out;
}

std::string path_of(const Answers& answers, const Record& form) {
  std::string out = form.name;
  if (!form.text("edition").empty()) out += "-" + std::string(form.text("edition"));
  const std::string_view owner = answers.owner_of(form);
  return owner.empty() ? out : base::path_to(out, owner);
}

}  // namespace

std::string write_xml(const Answers& answers, const Comments& comments) {
  tree::Element root;
  root.name = "answers";
  root.attributes.push_back({"version", "1", {}, {}});
  root.children.push_back(to_element(answers.facility, std::string(base::kFacilityPath), comments));
  if (answers.owners_given) {
    tree::Element owners;
    owners.name = answers.owner_names.all;
    for (const Record& owner : answers.owners) owners.children.push_back(to_element(owner, owners.name, {}));
    root.children.push_back(std::move(owners));
  }
  for (const Record& form : answers.forms) root.children.push_back(to_element(form, path_of(answers, form), comments));
  return tree::write_xml(root);
}

}  // namespace chohyo::answers
