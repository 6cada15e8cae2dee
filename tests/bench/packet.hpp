// The negotiation packet: a table for each of two vendors, the guide, the matrix and the index of one facility.
#pragma once

#include "batch/stock.hpp"

namespace chohyo::bench {

/// Renders the packets of different facilities, checks them, and prints time and bytes a packet.
void measure_packets(const batch::Stock& stock);

}  // namespace chohyo::bench
