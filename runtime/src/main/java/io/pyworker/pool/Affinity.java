package io.pyworker.pool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the interpreter of a key by rendezvous hashing (Thaler and Ravishankar, 1998): each interpreter has a weight for the key, and
 * the heaviest that is ready is it. So an interpreter that comes takes its share of the keys and moves no other, and one that goes moves
 * only its own.
 *
 * @param keyHash the key's hash code
 */
record Affinity(int keyHash) {
    /** The ready member for the key; null if none is ready. */
    @Nullable
    Member among(List<Member> members) {
        Member best = null;
        long bestWeight = 0;
        for (Member member : members) {
            long weight = weight(member.number);
            if ((best == null || weight > bestWeight) && member.isReady()) {
                best = member;
                bestWeight = weight;
            }
        }
        return best;
    }

    /** Both numbers, mixed by the finaliser of SplitMix64 (Steele, Lea and Flood, 2014), so that neighbours are far apart. */
    private long weight(int number) {
        long mixed = ((long) keyHash << Integer.SIZE | number) + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
