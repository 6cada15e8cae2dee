#include "document/build.hpp"

#include <string_view>
#include <type_traits>

#include "base/digest.hpp"
#include "document/leaf.hpp"
#include "document/switches.hpp"
#include "document/table.hpp"
#include "document/words.hpp"

namespace chohyo::document {
namespace {

std::string canonical(const check::Value& value, const form::Field& field) {
  return std::visit(
      [&](const auto& v) -> std::string {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, check::Choice>) {
          return field.options[v.option].id;
        } else if constexpr (std::is_same_v<T, base::Date>) {
          return base::format_iso_date(v);
        } else if constexpr (std::is_same_v<T, std::string>) {
          return v;
        } else {
          return {};
        }
      },
      value);
}

/// The vendors whose names the document prints.
std::vector<check::Vendor> printed_vendors(const check::Model& model) {
  if (model.vendor) return {model.vendors[*model.vendor]};
  return model.compared ? model.vendors : std::vector<check::Vendor>();
}

/// True when a table of the form explains its terms, so that their marks have somewhere to lead.
bool explains_terms(const form::Form& form, const Switches& switches) {
  for (const form::Block& block : form.body) {
    const auto* table = std::get_if<form::Table>(&block.content);
    if (!table || !switches.is_on(block.option)) continue;
    for (const form::TableRow& row : table->rows) {
      const auto* each = std::get_if<form::EachRow>(&row.content);
      if (each && each->collection == "terms") return true;
    }
  }
  return false;
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
  for (const std::string* text : {&facility.id, &facility.name, &facility.kind, &facility.address, &facility.beds}) {
    add(*text);
  }
  for (const check::Person& person : facility.persons) {
    for (const std::string* text : {&person.role, &person.title, &person.name}) add(*text);
  }
  const auto add_answers = [&](const std::vector<check::Entry>& entries, const std::vector<form::Field>& fields) {
    for (std::size_t f = 0; f < entries.size(); ++f) add(canonical(entries[f].value, fields[f]));
  };
  add_answers(model.fields, form.fields);
  for (const check::ItemAnswers& item : model.items) add_answers(item.entries, form.fields);
  for (const check::Vendor& vendor : printed_vendors(model)) {
    for (const std::string* text : {&vendor.id, &vendor.name, &vendor.system, &vendor.status}) add(*text);
  }
  if (model.compared) {
    for (const check::VendorTable& table : model.compared->tables) {
      for (const check::ItemAnswers& item : table.items) add_answers(item.entries, model.compared->form->fields);
    }
  }
  return base::to_hex(base::sha256(content));
}

/// A leaf that is one fact of the facility and nothing else is an answer of its own: "{{facility.name}}" has the path
/// "facility/name". Empty for any other leaf.
std::string facility_path(const form::TextLeaf& leaf) {
  constexpr std::string_view kBegin = "{{facility.", kEnd = "}}";
  const std::string_view text = leaf.text;
  if (!text.starts_with(kBegin) || !text.ends_with(kEnd) || text.find("{{", kBegin.size()) != text.npos) return {};
  return "facility/" + std::string(text.substr(kBegin.size(), text.size() - kBegin.size() - kEnd.size()));
}

class Builder {
 public:
  Builder(const check::Model& model, const BuildOptions& options)
      : model_(model),
        form_(*model.form),
        switches_(form_, options),
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
    out.page = page_setup();
    out.phrases = form_.phrases;
    if (options_.draft) out.draft = form_.phrases.draft;
    for (const form::Block& block : form_.body) {
      if (switches_.is_on(block.option)) std::visit([&](const auto& b) { add(out.blocks, b); }, block.content);
    }
    return out;
  }

 private:
  Metadata metadata() const {
    Metadata out;
    out.title = form_.title + (form_.audience.empty() ? "" : "（" + form_.audience + "）");
    if (!model_.facility.name.empty()) out.title += " " + model_.facility.name;
    if (model_.vendor) out.title += " " + model_.vendors[*model_.vendor].name;
    out.subject = form_.title;
    out.author = model_.facility.name;
    out.keywords = form_.name();
    out.language = form_.language;
    out.form = form_.id;
    out.edition = form_.edition;
    out.facility = model_.facility.name;
    out.facility_id = model_.facility.id;
    if (model_.vendor) out.vendor_id = model_.vendors[*model_.vendor].id;
    out.digest = digest_;
    out.created = options_.now;
    return out;
  }

  PageSetup page_setup() const {
    const form::PageSetup& page = form_.page;
    PageSetup out{page.size, page.top, page.right, page.bottom, page.left, {}, {}};
    for (const form::PageLine& line : page.header) out.header.push_back(page_line(line));
    for (const form::PageLine& line : page.footer) out.footer.push_back(page_line(line));
    return out;
  }

  PageLine page_line(const form::PageLine& line) const {
    return {paragraph(line.left, line.style, form::Align::start),
            paragraph(line.center, line.style, form::Align::center),
            paragraph(line.right, line.style, form::Align::end)};
  }

  Paragraph paragraph(const form::TextLeaf& leaf, const form::Style* style, form::Align align) const {
    return {style, align, leaves_.render(leaf)};
  }

  /// Headings below the title are bookmarks, and the labels of the tables under them stand one level deeper.
  void add(std::vector<Block>& blocks, const form::Heading& heading) {
    Heading out{heading.level, paragraph(heading.text, heading.style, heading.style->align)};
    if (heading.level > 1) {
      out.bookmark = leaves_.text(heading.text, {});
      table_level_ = 2;
    }
    blocks.emplace_back(std::move(out));
  }
  void add(std::vector<Block>& blocks, const form::Paragraph& text) const {
    blocks.emplace_back(paragraph(text.text, text.style, text.style->align));
  }
  void add(std::vector<Block>& blocks, const form::Spacer& spacer) const { blocks.emplace_back(Spacer{spacer.height}); }
  void add(std::vector<Block>& blocks, const form::PageBreak&) const { blocks.emplace_back(PageBreak{}); }
  void add(std::vector<Block>& blocks, const form::Table& table) const {
    constexpr base::Pt kBetweenParts{12};
    bool first = true;
    for (Table& part : build_tables(table, {model_, switches_, leaves_, words_, sources_, table_level_})) {
      if (!first) blocks.emplace_back(Spacer{kBetweenParts});
      first = false;
      blocks.emplace_back(std::move(part));
    }
  }
  void add(std::vector<Block>& blocks, const form::InfoLine& line) const {
    InfoLine out;
    for (const form::InfoLine::Entry& entry : line.entries) {
      Paragraph label{line.style, form::Align::start, {}};
      label.inlines.emplace_back(Text{entry.label, true, std::nullopt, entry.value.span});
      Paragraph value = paragraph(entry.value, line.style, form::Align::start);
      if (const std::string path = facility_path(entry.value); !path.empty()) {
        if (value.inlines.empty()) value.inlines.emplace_back(Text{{}, false, std::nullopt, entry.value.span});
        std::get<Text>(value.inlines.front()).input = Input{path, entry.label};
      }
      out.entries.push_back({std::move(label), std::move(value), entry.width});
    }
    blocks.emplace_back(std::move(out));
  }

  const check::Model& model_;
  const form::Form& form_;
  Switches switches_;
  const BuildOptions& options_;
  std::string digest_;
  LeafValues leaves_;
  WordSetter words_;
  Sources sources_;
  int table_level_ = 1;
};

}  // namespace

Document build_document(const check::Model& model, const BuildOptions& options) {
  return Builder(model, options).build();
}

}  // namespace chohyo::document
