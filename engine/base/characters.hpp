// One table for all characters that leave no mark of their own: which may stand in a text, which may not, and which are
// to be pointed out. Readers of files, values of the command line and printers of messages all ask here.
#pragma once

#include <string>
#include <string_view>

namespace chohyo::base {

enum class CharacterKind {
  visible,      ///< leaves a mark, or joins one that does (a combining mark)
  space,        ///< moves on without a mark: white space of every width, tab and line feed
  selector,     ///< a variation selector: chooses the form of the character before it
  zero_width,   ///< leaves no mark and no room, and hides in a name or a search: zero width space, soft hyphen, fillers
  direction,    ///< Bidi_Control (UAX #9): reorders the letters around it, in one program and not in another
  hidden,       ///< carries words or commands nobody sees: tags, annotations, deprecated and musical format characters
  private_use,  ///< 外字: means nothing outside the machine that made it
  control       ///< means nothing in a text: controls, line and paragraph separators, noncharacters, unassigned
};

CharacterKind kind_of(char32_t code_point);

/// True when something of well-formed `text` can be seen. Only such a value counts as filled in.
bool has_visible(std::string_view text);

/// Well-formed `text` without what cannot be seen at either end, and without zero-width characters inside.
std::string without_invisible(std::string_view text);

/// True for a zero width joiner at byte `at` of well-formed `text` that is part of an emoji (UTS #51, ED-16): it stands
/// behind a pictograph, with its selector or skin tone, and before another.
bool is_emoji_joiner(std::string_view text, std::size_t at);

/// Any bytes as one line of text in which everything can be seen: "<U+200B>" for a character that leaves no mark,
/// "<0xFF>" for a byte that is not UTF-8. Spaces inside stay as they are, other white space than U+3000 does not.
std::string made_visible(std::string_view text);

}  // namespace chohyo::base
