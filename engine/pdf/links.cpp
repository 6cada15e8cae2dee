#include "pdf/links.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "pdf/codes.hpp"
#include "pdf/destination.hpp"
#include "pdf/syntax.hpp"
#include "pdf/uri.hpp"

namespace chohyo::pdf {
namespace {

using Places = std::unordered_map<std::string_view, const layout::Anchor*>;  // looked up only, never walked

Places places_of(const layout::Pages& pages) {
  Places places;
  for (const layout::Anchor& anchor : pages.anchors) {
    if (anchor.page < pages.pages.size()) places.emplace(anchor.name, &anchor);
  }
  return places;
}

/// What each link's element says, by node: the description that a reader speaks or shows for its area.
std::vector<std::string> words_of_links(const layout::Pages& pages) {
  std::vector<std::string> words(pages.structure.size());
  for (const layout::Page& page : pages.pages) {
    for (const layout::Mark& mark : page.marks) {
      if (mark.node < 0) continue;
      const auto node = static_cast<std::size_t>(mark.node);
      if (pages.structure[node].role != layout::Role::link) continue;
      if (const auto* text = std::get_if<layout::TextRun>(&mark.shape)) words[node] += text->run->text;
    }
  }
  return words;
}

void append_area(Bytes& out, const base::Rect& area, base::Pt height) {
  out.text("/Rect[").hundredths(hundredths(area.x)).byte(' ').hundredths(hundredths(height - area.bottom()));
  out.byte(' ').hundredths(hundredths(area.right())).byte(' ').hundredths(hundredths(height - area.y)).byte(']');
}

}  // namespace

std::vector<Annotation> reserve_annotations(ObjectFile& file, const layout::Pages& pages,
                                            diag::Diagnostics& diagnostics) {
  std::vector<Annotation> annotations;
  const Places places = places_of(pages);
  std::set<std::string_view> told;  // the target of a word broken over two lines is missed once, not twice
  const auto warn = [&](const diag::Code& code, std::size_t page, const std::string& target) {
    if (!told.insert(target).second) return;
    diagnostics.push_back(diag::make(code, {}, {{"page", std::to_string(page + 1)}, {"target", target}}));
  };
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    for (const layout::Link& link : pages.pages[i].links) {
      const layout::Anchor* anchor = nullptr;
      if (link.uri.empty()) {
        const auto found = places.find(link.anchor);
        if (found == places.end()) {
          warn(kLinkWithoutTarget, i, link.anchor);
          continue;
        }
        anchor = found->second;
      } else if (!is_web_address(link.uri)) {
        warn(kLinkNotOfTheWeb, i, link.uri);
        continue;
      }
      annotations.push_back({static_cast<std::uint32_t>(i), &link, anchor, file.reserve()});
    }
  }
  return annotations;
}

void append_annotations(Bytes& out, std::span<const Annotation> annotations, std::size_t page) {
  const auto [begin, end] =
      std::equal_range(annotations.begin(), annotations.end(), Annotation{static_cast<std::uint32_t>(page)},
                       [](const Annotation& a, const Annotation& b) { return a.page < b.page; });
  if (begin == end) return;
  out.text("/Annots[");
  for (auto it = begin; it != end; ++it) {
    if (it != begin) out.byte(' ');
    out.reference(it->object);
  }
  out.byte(']');
}

void write_annotations(ObjectFile& file, const layout::Pages& pages, std::span<const Annotation> annotations,
                       std::span<const ObjectId> page_objects, bool tagged) {
  if (annotations.empty()) return;
  const std::vector<std::string> words = words_of_links(pages);
  Bytes text;
  for (std::size_t i = 0; i < annotations.size(); ++i) {
    const Annotation& annotation = annotations[i];
    const layout::Link& link = *annotation.link;
    text.clear();
    text.text("/Type/Annot/Subtype/Link");
    append_area(text, link.area, pages.pages[annotation.page].size.height);
    // ISO 19005-1 §6.5.3: an annotation of an archive is one that would be printed.
    text.text("/Border[0 0 0]/F 4");
    const auto node = static_cast<std::size_t>(link.node);
    if (link.node >= 0 && !words[node].empty()) text.text("/Contents").text_string(words[node]);
    if (annotation.anchor != nullptr) {
      const std::size_t target = annotation.anchor->page;
      text.text("/Dest");
      append_destination(text, page_objects[target], pages.pages[target].size.height, annotation.anchor->top);
    } else {
      text.text("/A<</S/URI/URI");
      append_uri(text, link.uri);
      text.text(">>");
    }
    if (tagged && link.node >= 0) {
      text.text("/StructParent ").integer(static_cast<std::int64_t>(page_objects.size() + i));
    }
    file.define(annotation.object, text.view());
  }
}

}  // namespace chohyo::pdf
