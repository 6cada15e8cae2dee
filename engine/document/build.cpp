#include "document/build.hpp"

#include <string_view>
#include <type_traits>

#include "base/digest.hpp"
#include "document/leaf.hpp"
#include "document/switches.hpp"
#include "document/table.hpp"

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
  for (const check::ItemAnswers& item : model.items) {
    for (std::size_t f = 0; f < item.entries.size(); ++f) add(canonical(item.entries[f].value, form.fields[f]));
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
        leaves_(model, digest_, options.now) {}

  Document build() {
    Document out;
    out.form = model_.form;
    out.source = model_.source;
    out.metadata = metadata();
    out.page = page_setup();
    out.phrases = form_.phrases;
    if (options_.draft) out.draft = form_.phrases.draft;
    for (const form::Block& block : form_.body) {
      if (switches_.is_on(block.option))
        std::visit([&](const auto& b) { out.blocks.push_back(make(b)); }, block.content);
    }
    return out;
  }

 private:
  Metadata metadata() const {
    Metadata out;
    out.title = form_.title + (form_.audience.empty() ? "" : "（" + form_.audience + "）");
    if (!model_.facility.name.empty()) out.title += " " + model_.facility.name;
    out.subject = form_.title;
    out.author = model_.facility.name;
    out.keywords = form_.name();
    out.language = form_.language;
    out.form = form_.id;
    out.edition = form_.edition;
    out.facility = model_.facility.name;
    out.facility_id = model_.facility.id;
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

  Block make(const form::Heading& heading) const {
    return Heading{heading.level, paragraph(heading.text, heading.style, heading.style->align)};
  }
  Block make(const form::Paragraph& text) const { return paragraph(text.text, text.style, text.style->align); }
  Block make(const form::Spacer& spacer) const { return Spacer{spacer.height}; }
  Block make(const form::Table& table) const { return build_table(table, model_, switches_); }
  Block make(const form::InfoLine& line) const {
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
    return out;
  }

  const check::Model& model_;
  const form::Form& form_;
  Switches switches_;
  const BuildOptions& options_;
  std::string digest_;
  LeafValues leaves_;
};

}  // namespace

Document build_document(const check::Model& model, const BuildOptions& options) {
  return Builder(model, options).build();
}

}  // namespace chohyo::document
