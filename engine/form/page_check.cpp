// A page that nothing stands on is never printed, with what its lines say above and below the body.
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "form/codes.hpp"
#include "form/pack_parts.hpp"

namespace chohyo::form {
namespace {

/// Which pages something stands on. Conditions are taken to hold or not, whichever prints more.
class StoodOn {
 public:
  using Pages = std::set<std::size_t>;

  explicit StoodOn(const Form& form) {
    const Pages last = add(form.body, {0});
    // A body of nothing has a page all the same.
    if (pages_.empty()) pages_ = last;
  }

  bool contains(std::size_t page) const { return pages_.contains(page); }

 private:
  /// `at_hand`: how the page may be set up where the blocks begin; gives the same for where they end.
  Pages add(const std::vector<Block>& blocks, Pages at_hand) {
    for (const Block& block : blocks) {
      Pages behind = add(block, at_hand);
      const bool always = block.option.empty() && !block.when && !std::holds_alternative<Each>(block.content);
      if (!always) behind.insert(at_hand.begin(), at_hand.end());
      at_hand = std::move(behind);
    }
    return at_hand;
  }

  Pages add(const Block& block, const Pages& at_hand) {
    if (const auto* turn = std::get_if<PageBreak>(&block.content)) return turn->page ? Pages{*turn->page} : at_hand;
    if (std::holds_alternative<Spacer>(block.content)) return at_hand;
    if (const auto* section = std::get_if<Section>(&block.content)) {
      const Pages begun = section->page ? Pages{*section->page} : at_hand;
      pages_.insert(begun.begin(), begun.end());
      Pages ended = add(section->blocks, begun);
      return section->page ? at_hand : ended;
    }
    if (const auto* when = std::get_if<When>(&block.content)) return add(when->blocks, at_hand);
    if (const auto* each = std::get_if<Each>(&block.content)) {
      if (!each->empty.empty()) pages_.insert(at_hand.begin(), at_hand.end());
      // Twice: what a later entry begins on, an earlier one ended on.
      const Pages ended = add(each->blocks, at_hand);
      return add(each->blocks, ended);
    }
    pages_.insert(at_hand.begin(), at_hand.end());
    return at_hand;
  }

  Pages pages_;
};

bool says_something(const PageSetup& page) {
  for (const auto* lines : {&page.header, &page.footer}) {
    for (const PageLine& line : *lines) {
      if (!line.left.text.empty() || !line.center.text.empty() || !line.right.text.empty()) return true;
    }
  }
  return false;
}

}  // namespace

void check_pages(ElementReader& reader, const tree::Element& root, const Form& form) {
  const StoodOn stood_on(form);
  std::size_t index = 0;
  for (const tree::Element& child : root.children) {
    if (child.name != "page" || index == form.page_setups()) continue;
    const std::size_t page = index++;
    const PageSetup& setup = form.page_setup(page);
    // The first one is written whether a body needs it or not.
    if (stood_on.contains(page) || (page == 0 && !says_something(setup))) continue;
    const tree::Attribute* id = child.find("id");
    reader.note(kUnprinted, id ? id->span : child.span,
                {{"what", page == 0 ? "最初の用紙の header と footer の言葉" : "用紙「" + setup.id + "」"},
                 {"what_en", page == 0 ? "what the header and the footer of the first page say"
                                       : "page \"" + setup.id + "\""},
                 {"hint", "この用紙に載るブロックがありません。page-break や section の page で選び、その後にブロックを"
                          "置くか、この <page> を消してください（最初の用紙は、最初の page-break の前にブロックがある"
                          "ときだけ現れます）"},
                 {"hint_en", "no block stands on this page: turn to it with the page of a page-break or a section and "
                             "put blocks behind that, or remove this <page> (the first page is there only with blocks "
                             "in front of the first page-break)"}});
  }
}

}  // namespace chohyo::form
