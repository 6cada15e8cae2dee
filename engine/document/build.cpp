#include "document/build.hpp"

#include <algorithm>
#include <string_view>

#include "base/digest.hpp"
#include "document/blocks.hpp"
#include "document/leaf.hpp"
#include "document/switches.hpp"
#include "document/words.hpp"
#include "form/value.hpp"

namespace chohyo::document {
namespace {

bool refers_to(std::string_view target, const std::vector<form::RecordList>& lists) {
  return std::any_of(lists.begin(), lists.end(), [&](const form::RecordList& list) {
    return refers_to(target, list.lists) ||
           std::any_of(list.fields.begin(), list.fields.end(),
                       [&](const form::RecordField& field) { return field.to == target; });
  });
}

/// The owners whose names the document prints.
std::vector<check::Owner> printed_owners(const check::Model& model) {
  if (refers_to(model.form->base->owners().id, model.form->lists)) return model.owners;
  if (model.owner) return {model.owners[*model.owner]};
  return model.compared ? model.owners : std::vector<check::Owner>();
}

/// True when a table of the form explains its terms, so that their marks have somewhere to lead.
bool explains_terms(const form::Form& form, const Switches& switches) {
  bool found = false;
  form::walk(form.body, [&](const form::Block& block) {
    if (found || !switches.is_on(block.option) || !switches.shows(block.when)) return false;
    const auto* table = std::get_if<form::Table>(&block.content);
    found = table && std::any_of(table->rows.begin(), table->rows.end(), [](const form::TableRow& row) {
              const auto* each = std::get_if<form::EachRow>(&row.content);
              return each && each->loop.collection == "terms";
            });
    return !found;
  });
  return found;
}

/// How many records there are, and all they say: no two sets of records give the same.
template <class Add>
void add_records(const Add& add, const check::Model& model, const form::RecordList& list,
                 const std::vector<check::Record>& records) {
  add(std::to_string(records.size()));
  for (const check::Record& record : records) {
    add(record.id);
    for (std::size_t f = 0; f < list.fields.size(); ++f) {
      const check::Value& value = record.entries[f].value;
      const auto* link = std::get_if<check::Link>(&value);
      add(link ? check::records_of(model, list.fields[f].to)[link->record].id
               : form::stored_text(value, list.fields[f].field));
    }
    for (std::size_t l = 0; l < list.lists.size(); ++l) add_records(add, model, list.lists[l], record.inner[l]);
  }
}

/// What the document says, whatever notation the answers were written in, and when it was printed left out: the same
/// answers give the same hash from XML and from JSON, today and tomorrow.
std::string content_digest(const check::Model& model, bool draft) {
  const form::Form& form = *model.form;
  std::string content;
  content.reserve(2048);
  const auto add = [&](std::string_view text) {
    content += text;
    content += '\x1F';  // unit separator: readers refuse control characters, so no text holds one
  };
  add(form.digest);
  add(draft ? "draft" : "final");
  const check::Facility& facility = model.facility;
  const auto add_base = [&](const form::RecordList& list, const std::string& id, const std::string& name,
                            const std::vector<check::Entry>& entries) {
    add(id);
    for (std::size_t f = 0; f < list.fields.size(); ++f) {
      const form::Field& field = list.fields[f].field;
      const bool is_name = field.id == "name" && !name.empty();
      add(is_name ? name : f < entries.size() ? form::stored_text(entries[f].value, field) : std::string());
    }
  };
  if (form.base) {
    add_base(form.base->facility, facility.id, facility.name, facility.entries);
    const form::RecordList& people = form.base->list(form::kPersonList);
    for (const check::Record& person : check::records_of(model, form::kPersonList)) {
      add_base(people, person.id, {}, person.entries);
    }
  }
  const auto add_answers = [&](const std::vector<check::Entry>& entries, const std::vector<form::Field>& fields) {
    for (std::size_t f = 0; f < entries.size(); ++f) add(form::stored_text(entries[f].value, fields[f]));
  };
  add_answers(model.fields, form.fields);
  for (const check::ItemAnswers& item : model.items) add_answers(item.entries, form.fields);
  for (const check::Owner& owner : printed_owners(model)) {
    add_base(form.base->owners(), owner.id, owner.name, owner.entries);
  }
  for (std::size_t l = 0; l < model.lists.size(); ++l) add_records(add, model, form.lists[l], model.lists[l]);
  if (model.compared) {
    for (const check::OwnerTable& table : model.compared->tables) {
      for (const check::ItemAnswers& item : table.items) add_answers(item.entries, model.compared->form->fields);
    }
  }
  return base::to_hex(base::sha256(content));
}

class Builder {
 public:
  Builder(const check::Model& model, const BuildOptions& options)
      : model_(model),
        form_(*model.form),
        switches_(model, options),
        options_(options),
        digest_(content_digest(model, options.draft)),
        leaves_(model, digest_, options.now),
        words_(form_, explains_terms(form_, switches_)),
        sources_{model, options.crosswalk, options.pages} {}

  Document build() {
    Document out;
    out.form = model_.form;
    out.source = model_.source;
    out.metadata = metadata();
    out.page = page_setup(form_.page);
    for (const form::PageSetup& page : form_.other_pages) out.other_pages.push_back(page_setup(page));
    for (const check::Fact& fact : model_.facts) out.facts.push_back({{fact.path, fact.label}, fact.text, fact.span});
    for (std::size_t f = 0; f < model_.fields.size(); ++f) {
      const auto* text = std::get_if<std::string>(&model_.fields[f].value);
      if (!form_.fields[f].of_form || !text) continue;
      const std::string path = check::answer_path(check::record_path(model_), form_.fields[f]);
      out.facts.push_back({{path, form_.fields[f].label}, *text, model_.fields[f].span});
    }
    out.phrases = form_.phrases;
    if (options_.draft) out.draft = form_.phrases.draft;
    out.blocks = build_blocks(form_.body, {model_, switches_, leaves_, words_, sources_});
    return out;
  }

 private:
  Metadata metadata() const {
    Metadata out;
    out.title = form_.title + (form_.audience.empty() ? "" : "（" + form_.audience + "）");
    if (!model_.facility.name.empty()) out.title += " " + model_.facility.name;
    if (model_.owner) out.title += " " + model_.owners[*model_.owner].name;
    out.subject = form_.title;
    out.author = model_.facility.name;
    out.keywords = form_.name();
    out.language = form_.language;
    out.form = form_.id;
    out.edition = form_.edition;
    out.facility = model_.facility.name;
    out.facility_id = model_.facility.id;
    if (model_.owner) out.owner_id = model_.owners[*model_.owner].id;
    out.digest = digest_;
    out.created = options_.now;
    return out;
  }

  PageSetup page_setup(const form::PageSetup& page) const {
    PageSetup out{page.size, page.top, page.right, page.bottom, page.left, {}, {}, page.span};
    for (const form::PageLine& line : page.header) out.header.push_back(page_line(line));
    for (const form::PageLine& line : page.footer) out.footer.push_back(page_line(line));
    return out;
  }

  PageLine page_line(const form::PageLine& line) const {
    return {leaf_paragraph(line.left, line.style, form::Align::start, leaves_),
            leaf_paragraph(line.center, line.style, form::Align::center, leaves_),
            leaf_paragraph(line.right, line.style, form::Align::end, leaves_)};
  }

  const check::Model& model_;
  const form::Form& form_;
  Switches switches_;
  const BuildOptions& options_;
  std::string digest_;
  LeafValues leaves_;
  WordSetter words_;
  Sources sources_;
};

}  // namespace

Document build_document(const check::Model& model, const BuildOptions& options) {
  return Builder(model, options).build();
}

}  // namespace chohyo::document
